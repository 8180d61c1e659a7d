import { comparable } from '@arraigo/shared/territory/codes.ts'
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { type Zippable, zipSync } from 'fflate'
import type { HandedPlan } from '../handedPlan.ts'
import { proposal } from './proposal.ts'
import { type ProposalGroup, proposalGroups } from './proposalGroups.ts'
import { paragraph } from './proposalParts.ts'
import { proposalWords } from './proposalWords.ts'

/** A document for each group of families, in one archive: `01-2027-renaca-alto.docx`. */
export async function proposalsZip(handed: HandedPlan, signal?: AbortSignal): Promise<Buffer> {
  const groups = proposalGroups(handed)
  const files: Zippable = {}
  for (const [at, group] of groups.entries()) {
    signal?.throwIfAborted()
    files[fileName(group, at, groups.length)] = [await documentBytes(handed, group), { level: 0 }]
  }
  if (groups.length === 0) {
    const { none } = proposalWords[handed.locale]
    files['00.docx'] = [
      new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [paragraph(none)] }] }))),
      { level: 0 },
    ]
  }
  return Buffer.from(zipSync(files, { mtime: '2000-01-01T00:00:00' }))
}

function fileName({ name, year }: ProposalGroup, at: number, count: number): string {
  const place = String(at + 1).padStart(String(count).length, '0')
  const text = comparable(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${place}-${year}-${text.slice(0, 60)}.docx`
}

async function documentBytes(handed: HandedPlan, group: ProposalGroup): Promise<Uint8Array> {
  const words = proposalWords[handed.locale]
  const document = new Document({
    creator: 'Arraigo',
    title: `${words.title}: ${group.name}`,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: handed.locale === 'es' ? 'es-CL' : 'en-GB' } },
        },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'center',
                children: [
                  new TextRun({
                    children: [`${group.name} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 17,
                  }),
                ],
              }),
            ],
          }),
        },
        children: proposal(handed, group),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
