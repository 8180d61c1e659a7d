import '@arraigo/shared/plans/addPlansMessages.ts'
import { unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { handedSample } from '../testing/handedSample.ts'
import { proposalGroups } from './proposalGroups.ts'
import { proposalsZip } from './proposalsFile.ts'

const handed = handedSample()
const groups = proposalGroups(handed)

test('every family of the plan is in a group, and every UF in its cost', () => {
  const moved = handed.result.projects.reduce((sum, { families }) => sum + families, 0)
  expect(groups.filter(({ siteId }) => siteId !== null).reduce((sum, { families }) => sum + families, 0)).toBe(moved)
  const cost = groups.flatMap(({ works, siteCostUf }) => [siteCostUf, ...works.map(({ costUf }) => costUf)])
  expect(cost.reduce((sum, uf) => sum + uf, 0)).toBeCloseTo(handed.result.totals.costUf, 6)
  const paid = groups.flatMap(({ paidBy }) => paidBy.map(({ uf }) => uf)).reduce((sum, uf) => sum + uf, 0)
  const works = handed.result.settlements.flatMap((one) => one.works.map(({ costUf }) => costUf))
  expect(paid).toBeCloseTo(
    works.reduce((sum, uf) => sum + uf, 0),
    4,
  )
})

describe('a proposal', () => {
  it('is a document for each group, with its families, its site and its checklist', async () => {
    const files = unzipSync(await proposalsZip(handed))
    expect(Object.keys(files)).toHaveLength(groups.length)
    const together = groups.findIndex(({ from }) => from.length === 2)
    const text = textOf(Object.values(files)[together] as Uint8Array)
    expect(text).toContain('Propuesta de proyecto: Reñaca Alto')
    for (const { row } of groups[together]?.from ?? []) expect(text).toContain(handed.inputs.settlements.names[row])
    expect(text).toContain('El grupo está dentro de lo que admite el programa.')
    // 20 families × 800 UF.
    expect(text).toContain('Subsidio: 20 familias × 800 UF')
    expect(text).not.toMatch(/undefined|NaN|\bnull\b/)
  })

  it('of families that stay claims no subsidy of a programme for new sites', async () => {
    const files = unzipSync(await proposalsZip(handed))
    const staying = groups.findIndex(({ siteId }) => siteId === null)
    const text = textOf(Object.values(files)[staying] as Uint8Array)
    expect(text).toContain('Estas obras se hacen donde viven las familias.')
    expect(text).not.toMatch(/Subsidio: |lo que admite el programa/)
  })

  it('is in English where that is asked for', async () => {
    const files = unzipSync(await proposalsZip(handedSample({ locale: 'en' })))
    expect(textOf(Object.values(files)[0] as Uint8Array)).toContain('Project proposal')
  })
})

const textOf = (docx: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(docx)['word/document.xml']).replace(/<[^>]+>/g, ' ')
