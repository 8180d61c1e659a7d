import type { Dossier } from './dossier.ts'
import { bullets, facts, heading, note, paragraph, part } from './flow.ts'
import { table } from './table.ts'

/** The files behind the plan; what they do not say is counted. */
export function writeSources({ data, paper, words, format }: Dossier): void {
  const { sources: say } = words
  part(paper, words.parts.sources, { isShort: true })
  const { datasets } = data.inputs.basis
  if (datasets.length === 0) return paragraph(paper, say.none)
  table(
    paper,
    [
      { title: say.dataset, width: 3.2 },
      { title: say.publisher, width: 2.2 },
      { title: say.licence, width: 2 },
      { title: say.year, width: 1.2, align: 'right' },
      { title: say.hash, width: 3.4 },
    ],
    datasets.map(({ name, publisher, licence, referenceYear, fileHash, isDemonstration }) => ({
      cells: [
        isDemonstration ? `${name} (${say.demonstration})` : name,
        publisher ?? words.unknown,
        licence ?? words.unknown,
        referenceYear === null ? words.unknown : String(referenceYear),
        fileHash === null ? words.unknown : inLines(fileHash, 22),
      ],
    })),
    7.5,
  )
  const without = (key: 'licence' | 'referenceYear' | 'fileHash') =>
    format.number(datasets.filter((dataset) => dataset[key] === null).length)
  const counts = { licence: without('licence'), year: without('referenceYear'), hash: without('fileHash') }
  note(paper, say.missing({ ...counts, all: format.number(datasets.length) }))
}

/** In lines that a column has room for: sums have no words to break between. */
const inLines = (text: string, letters: number) => text.replace(new RegExp(`.{${letters}}(?=.)`, 'g'), '$&\n')

/** What the JSON beside it is signed with, and how anybody checks it. */
export function writeSignature({ data, paper, words }: Dossier): void {
  const { signature: say } = words
  const { sha256, publicKey, value } = data.seal
  part(paper, words.parts.signature, { isShort: true })
  paragraph(paper, say.what)
  facts(
    paper,
    [
      [say.sha, inLines(sha256, 32)],
      [say.value, inLines(value, 43)],
      [say.key, publicKey],
    ],
    170,
  )
  heading(paper, say.how)
  bullets(paper, say.steps)
}
