import { IssuesError } from '@arraigo/shared/problems/issue.ts'

export interface CutPlacemark {
  xml: string
  /** Names of the folders around it, outermost first. */
  folders: string[]
}

const token =
  /<!--|<!\[CDATA\[|<!DOCTYPE|<!ENTITY|<(\/?)(?:[\w.-]+:)?(kml|Placemark|Folder|Document|NetworkLink|Schema|name)(?=[\s>/])/g
const inner = /<!--|<!\[CDATA\[|<\/(?:[\w.-]+:)?Placemark\s*>/g
const MAX_PLACEMARK_CHARACTERS = 128 * 1024 * 1024
/** Longer than any token: what must be kept of a chunk in case it ends inside one. */
const LONGEST_TOKEN = 64

/**
 * Cuts a KML text into its placemarks, so that a file of any size passes in bounded memory and one malformed placemark
 * does not hide the others. Entity declarations are refused: KML needs none, and they are how XML is made to explode.
 */
export class KmlCutter {
  rootTag = ''
  schemas: string[] = []
  networkLinks = 0
  isOpen = false
  private text = ''
  private characters = 0
  private placemarks = 0
  private folders: (string | null)[] = []

  push(chunk: string): CutPlacemark[] {
    this.text += chunk
    this.characters += chunk.length
    const out: CutPlacemark[] = []
    let at = 0
    for (;;) {
      token.lastIndex = at
      const match = token.exec(this.text)
      if (match === null) {
        at = Math.max(at, this.text.length - LONGEST_TOKEN)
        break
      }
      const end = this.endOf(match, out)
      if (end === null) {
        at = match.index
        break
      }
      at = end
    }
    this.text = this.text.slice(at)
    if (this.text.length > MAX_PLACEMARK_CHARACTERS)
      throw new IssuesError([{ code: 'kml-placemark-too-large', params: { placemark: this.placemarks + 1 } }])
    return out
  }

  finish(): void {
    if (!this.isOpen) return
    throw new IssuesError([
      { code: 'kml-truncated', params: { character: this.characters, placemarks: this.placemarks } },
    ])
  }

  /** Where the token's whole extent ends; null when that has not been read yet. */
  private endOf(match: RegExpExecArray, out: CutPlacemark[]): number | null {
    const [found, slash, name] = match
    if (found === '<!--') return after(this.text, '-->', match.index)
    if (found === '<![CDATA[') return after(this.text, ']]>', match.index)
    if (found === '<!ENTITY') throw new IssuesError([{ code: 'xml-entities-refused' }])
    if (found === '<!DOCTYPE') return match.index + found.length
    const tagEnd = after(this.text, '>', match.index)
    if (tagEnd === null) return null
    const isClosing = slash === '/'
    const isEmptyTag = this.text[tagEnd - 2] === '/'
    switch (name) {
      case 'kml':
        this.isOpen = !isClosing && !isEmptyTag
        if (!isClosing) this.rootTag = this.text.slice(match.index, tagEnd)
        return tagEnd
      case 'Folder':
      case 'Document':
        if (isClosing) this.folders.pop()
        else if (!isEmptyTag) this.folders.push(null)
        return tagEnd
      case 'NetworkLink':
        if (!isClosing) this.networkLinks++
        return tagEnd
      case 'name':
        return isClosing ? tagEnd : this.readName(tagEnd)
      case 'Schema':
        return isClosing || isEmptyTag ? tagEnd : this.readSchema(match.index)
      default:
        return isClosing || isEmptyTag ? tagEnd : this.readPlacemark(match.index, out)
    }
  }

  private readName(from: number): number | null {
    const end = this.text.indexOf('</', from)
    if (end < 0) return null
    const depth = this.folders.length - 1
    if (depth >= 0 && this.folders[depth] === null) this.folders[depth] = plainText(this.text.slice(from, end))
    return after(this.text, '>', end)
  }

  private readSchema(from: number): number | null {
    const close = /<\/(?:[\w.-]+:)?Schema\s*>/.exec(this.text.slice(from))
    if (close === null) return null
    const end = from + close.index + close[0].length
    this.schemas.push(this.text.slice(from, end))
    return end
  }

  private readPlacemark(from: number, out: CutPlacemark[]): number | null {
    inner.lastIndex = from
    for (let match = inner.exec(this.text); match !== null; match = inner.exec(this.text)) {
      if (match[0].startsWith('</')) {
        this.placemarks++
        // The outermost name is that of the document: the same for every row.
        out.push({
          xml: this.text.slice(from, inner.lastIndex),
          folders: this.folders.slice(1).filter((name) => name !== null),
        })
        return inner.lastIndex
      }
      const end = after(this.text, match[0] === '<!--' ? '-->' : ']]>', match.index)
      if (end === null) return null
      inner.lastIndex = end
    }
    return null
  }
}

function after(text: string, mark: string, from: number): number | null {
  const at = text.indexOf(mark, from)
  return at < 0 ? null : at + mark.length
}

const plainText = (xml: string) =>
  xml
    .replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()
