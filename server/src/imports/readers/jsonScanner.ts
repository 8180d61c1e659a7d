import { IssuesError } from '@arraigo/shared/problems/issue.ts'

/**
 * One value near the root of a JSON text: an element of the root array (key null), an element of an array that is a
 * member of the root object (key and index), or another member of the root object (index null).
 */
export interface JsonElement {
  key: string | null
  index: number | null
  bytes: Buffer
}

/** What the text as a whole turned out to be. */
export interface JsonEnd {
  root: 'object' | 'array'
  bytes: number
  /** Where more content follows the root value: the text is a sequence of values. */
  trailingAt: number | null
}

/** Above it one single value would not fit into memory comfortably; no real record is near. */
const MAX_ELEMENT_BYTES = 128 * 1024 * 1024

// 0 is any other byte.
const SPACE = 1
const QUOTE = 2
const OPEN = 3
const CLOSE = 4
const COMMA = 5
const COLON = 6
const byteClass = new Uint8Array(256)
// The record separator of RFC 8142 stands only between values.
for (const space of ' \t\r\n\x1e') byteClass[space.charCodeAt(0)] = SPACE
byteClass['"'.charCodeAt(0)] = QUOTE
for (const open of '{[') byteClass[open.charCodeAt(0)] = OPEN
for (const close of '}]') byteClass[close.charCodeAt(0)] = CLOSE
byteClass[','.charCodeAt(0)] = COMMA
byteClass[':'.charCodeAt(0)] = COLON
const BACKSLASH = '\\'.charCodeAt(0)
const BRACKET = '['.charCodeAt(0)

/**
 * Cuts a JSON text into its elements without parsing them: only strings and brackets are followed, so a file of any size
 * passes in bounded memory, at several hundred megabytes a second, and one malformed record does not hide the next ones.
 * A token-by-token streaming parser (@streamparser/json) was the alternative: correct, but five times slower on a
 * GeoJSON of settlements than cutting and JSON.parse, and it stops at the first malformed token.
 */
export class JsonScanner {
  end: JsonEnd = { root: 'object', bytes: 0, trailingAt: null }
  private depth = 0
  private isInString = false
  private isEscaped = false
  private hasRoot = false
  /** Depth at which commas separate elements. */
  private elementDepth = 1
  private key: string | null = null
  private index: number | null = null
  /** Bytes of the open element from earlier chunks. */
  private carried: Buffer[] = []
  private carriedBytes = 0
  private hasContent = false
  /** Complete objects and lists in arrays: what a person would call the records. */
  private records = 0
  private out: JsonElement[] = []

  /** The elements that end in this chunk. */
  push(chunk: Buffer): JsonElement[] {
    this.out = []
    let at = this.skipMark(chunk)
    let from = at
    while (at < chunk.length && this.end.trailingAt === null) {
      if (this.isInString) at = this.skipString(chunk, at)
      else if (this.hasContent) at = skipPlain(chunk, at)
      if (this.isInString || at >= chunk.length) continue
      const byte = chunk[at]!
      const kind = byteClass[byte]!
      if (this.depth === 0) {
        if (kind !== SPACE) {
          this.openRoot(byte, kind, at)
          from = at + 1
        }
      } else if (kind === QUOTE) {
        this.isInString = true
        this.hasContent = true
      } else if (kind === OPEN) {
        if (this.opensMemberArray(byte)) from = at + 1
        else this.hasContent = true
        this.depth++
      } else if (kind === CLOSE) {
        if (this.depth === this.elementDepth) {
          this.emit(chunk, from, at)
          from = at + 1
        }
        this.close()
      } else if (kind === COMMA && this.depth === this.elementDepth) {
        this.emit(chunk, from, at)
        from = at + 1
      } else if (kind === COLON && this.depth === 1 && this.end.root === 'object' && this.key === null) {
        this.key = parseKey(this.take(chunk, from, at))
        from = at + 1
      } else if (kind !== SPACE) {
        this.hasContent = true
      }
      at++
    }
    this.carry(chunk, from)
    this.end.bytes += chunk.length
    return this.out
  }

  /** Says where the text breaks off, if it does. */
  finish(): JsonEnd {
    if (!this.hasRoot) throw new IssuesError([{ code: 'file-empty' }])
    if (this.depth > 0) {
      throw new IssuesError([{ code: 'json-truncated', params: { byte: this.end.bytes, records: this.records } }])
    }
    return this.end
  }

  /** To the byte after the closing quote, or to the chunk's end. */
  private skipString(chunk: Buffer, from: number): number {
    let at = from
    if (this.isEscaped) {
      this.isEscaped = false
      at++
    }
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === BACKSLASH) {
        if (at + 1 === chunk.length) this.isEscaped = true
        at++
      } else if (byteClass[byte] === QUOTE) {
        this.isInString = false
        return at + 1
      }
    }
    return chunk.length
  }

  private skipMark(chunk: Buffer): number {
    const isFirst = this.end.bytes === 0
    return isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
  }

  private openRoot(byte: number, kind: number, at: number): void {
    if (this.hasRoot) {
      this.end.trailingAt = this.end.bytes + at
      return
    }
    if (kind !== OPEN) {
      throw new IssuesError([
        { code: 'json-invalid', params: { byte: this.end.bytes + at, found: String.fromCharCode(byte) } },
      ])
    }
    this.hasRoot = true
    this.end.root = byte === BRACKET ? 'array' : 'object'
    this.index = byte === BRACKET ? 0 : null
    this.depth = 1
  }

  private opensMemberArray(byte: number): boolean {
    const opens =
      byte === BRACKET && this.depth === 1 && this.end.root === 'object' && this.key !== null && !this.hasContent
    if (!opens) return false
    this.take(Buffer.alloc(0), 0, 0)
    this.elementDepth = 2
    this.index = 0
    return true
  }

  private close(): void {
    this.depth--
    if (this.depth === 1 && this.elementDepth === 2) {
      this.elementDepth = 1
      this.index = null
      this.key = null
    }
  }

  private emit(chunk: Buffer, from: number, to: number): void {
    const isElement = this.hasContent
    const bytes = this.take(chunk, from, to)
    if (isElement) {
      this.out.push({ key: this.key, index: this.index, bytes })
      if (this.index !== null) {
        this.index++
        if (startsRecord(bytes)) this.records++
      }
    }
    if (this.elementDepth === 1) this.key = null
  }

  private take(chunk: Buffer, from: number, to: number): Buffer {
    const last = chunk.subarray(from, to)
    const bytes = this.carried.length === 0 ? last : Buffer.concat([...this.carried, last])
    this.carried = []
    this.carriedBytes = 0
    this.hasContent = false
    return bytes
  }

  private carry(chunk: Buffer, from: number): void {
    if (this.depth === 0 || from >= chunk.length) return
    this.carried.push(chunk.subarray(from))
    this.carriedBytes += chunk.length - from
    if (this.carriedBytes > MAX_ELEMENT_BYTES) {
      throw new IssuesError([
        {
          code: 'json-element-too-large',
          params: { element: this.records + 1, limitMb: MAX_ELEMENT_BYTES / 2 ** 20 },
        },
      ])
    }
  }
}

const startsRecord = (bytes: Buffer) => byteClass[bytes[skipSpace(bytes)] ?? 0] === OPEN

function skipSpace(bytes: Buffer): number {
  let at = 0
  while (byteClass[bytes[at] ?? 0] === SPACE) at++
  return at
}

/** Digits and spaces are most of a file of coordinates. */
function skipPlain(chunk: Buffer, from: number): number {
  let at = from
  while (at < chunk.length && byteClass[chunk[at]!]! <= SPACE) at++
  return at
}

function parseKey(bytes: Buffer): string {
  try {
    return String(JSON.parse(bytes.toString('utf8')))
  } catch {
    return bytes.toString('utf8').trim()
  }
}
