import { needFactorsOf } from '@arraigo/shared/need/needFactors.ts'
import { needOfZone } from '@arraigo/shared/need/needOfZone.ts'
import { describe, expect, test } from 'vitest'
import type { ZoneRow } from './need.queries.ts'
import { needOfPlaces, needTable } from './needTable.ts'

const factors = needFactorsOf({})

const aZone = (code: string, comunaCode: string | null, own: Partial<ZoneRow> = {}) => {
  const zone: ZoneRow = {
    id: 1,
    datasetId: 1,
    code,
    comunaCode,
    population: 300,
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
  const need = needOfZone(zone, factors)
  return { zone, need, estimate: need }
}

const territory = {
  zones: [
    aZone('05109041001', '05109', { doubledUpHouseholds: 7 }),
    aZone('05101041001', '05101', { doubledUpHouseholds: 4, materialPct: 10 }),
    aZone('13101041001', '13101'),
    aZone('x', null, { doubledUpHouseholds: 1 }),
  ],
  comunaNames: new Map([['05109', 'Viña del Mar']]),
  datasets: [],
  factors,
  needYear: 2017,
  notCounted: [],
}

describe('the table of need', () => {
  test('adds zones up by region; those of no comuna stay visible', () => {
    const places = needOfPlaces(territory, 'regions')
    expect(places.map(({ code, name, components }) => [code, name, components['doubled-up'].value])).toEqual([
      ['05', 'Valparaíso', 11],
      ['13', 'Metropolitana', null],
      [null, null, 1],
    ])
    expect(needOfPlaces(territory, 'comunas').map(({ code, name }) => [code, name])).toEqual([
      ['05101', null],
      ['05109', 'Viña del Mar'],
      ['13101', null],
      [null, null],
    ])
    expect(needOfPlaces(territory, 'zones')).toHaveLength(4)
  })

  test('leaves unknown figures empty and says how the others are known', () => {
    const [titles, first, second] = needTable(needOfPlaces(territory, 'regions'), 'es')
    const at = titles!.indexOf('Viviendas irrecuperables')
    expect(first!.slice(at, at + 4)).toEqual([1.7, 0, 10, 'Estimado'])
    expect(second!.slice(at, at + 4)).toEqual([null, null, null, 'Sin dato'])
  })
})
