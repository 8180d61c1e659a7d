import { describe, expect, test } from 'vitest'
import { contrastMessages } from './contrast.messages.ts'
import { contrastRows } from './contrast.ts'
import { type ContrastZone, comunaFigures, layerFigures } from './contrastFigures.ts'
import { needFactorsOf } from './needFactors.ts'
import { needOfZone } from './needOfZone.ts'
import type { ZoneFigures } from './zoneNeed.ts'

const factors = needFactorsOf({})

function aZone(comunaCode: string, own: Partial<ZoneFigures>): ContrastZone {
  const figures: ZoneFigures = {
    code: comunaCode,
    population: null,
    householdCount: 100,
    overcrowdedPct: null,
    doubledUpPct: null,
    materialPct: null,
    doubledUpHouseholds: null,
    overcrowdedHouseholds: null,
    criticallyOvercrowdedHouseholds: null,
    materialAcceptable: null,
    materialRecoverable: null,
    materialIrrecoverable: null,
    ...own,
  }
  const need = needOfZone(figures, factors)
  return { figures, comunaCode, need, estimate: need }
}

const official = (comunaCode: string, code: string, value: number) => ({
  comunaCode,
  code,
  name: code,
  year: 2018,
  value,
  source: 'SIEDU',
})

const rows = contrastRows({
  zones: [
    aZone('05109', { doubledUpPct: 2, householdCount: 300 }),
    aZone('05109', { doubledUpPct: 6 }),
    aZone('05101', { doubledUpPct: 10, householdCount: 400 }),
    aZone('05102', { doubledUpPct: 90 }),
  ],
  comunaNames: new Map(),
  official: [
    official('05109', 'IS_34', 3.1),
    official('05101', 'IS_34', 9),
    official('05109', 'hogares_censados', 500),
  ],
  layerSums: new Map(),
  references: [],
  needYear: 2017,
  layerSource: 'capa',
})

describe('official figures beside ours', () => {
  test('of a comuna are shares weighted by the households of its zones', () => {
    const ours = rows.filter(({ of, figure }) => of === 'comuna' && figure === 'doubled-up-dwellings')
    expect(ours.map(({ code, ours: { value } }) => [code, value])).toEqual([
      ['05101', 10],
      ['05109', 3],
    ])
    expect(ours[1]?.difference).toBeCloseTo(-0.1)
  })

  test('of a region are of the comunas that both have, both sides weighted alike', () => {
    const region = rows.find(({ of, figure }) => of === 'region' && figure === 'doubled-up-dwellings')
    expect(region?.official.value).toBeCloseTo((400 * 3.1 + 400 * 9) / 800)
    expect(region?.ours.value).toBeCloseTo((300 * 2 + 100 * 6 + 400 * 10) / 800)
    expect(region).toMatchObject({ comunas: 2, zonesOfPlace: 4, ours: { zones: 3 } })
    const households = rows.find(({ of, figure }) => of === 'region' && figure === 'households')
    expect(households).toMatchObject({ comunas: 1, official: { value: 500 }, ours: { value: 400, how: 'counted' } })
  })

  test('that nobody publishes are no rows', () => {
    expect(rows.filter(({ code, figure }) => code === '05102' || figure === 'new-dwellings')).toEqual([])
  })

  test('each have a name, and a reason for the difference', () => {
    const layers = layerFigures.map(([figure]) => figure)
    const figures = [
      ...comunaFigures.map(({ figure }) => figure),
      ...layers,
      ...layers.map((figure) => figure.replace('layer-', 'estimated-')),
      'census-deficit',
    ]
    const codes = figures.flatMap((figure) => [`need-figure-${figure}`, `need-contrast-${figure}`])
    expect(codes.filter((code) => !(code in contrastMessages))).toEqual([])
    expect(Object.keys(contrastMessages).filter((code) => !codes.includes(code))).toEqual([])
  })
})
