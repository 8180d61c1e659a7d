import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { describe, expect, test } from 'vitest'
import { differencesOf } from './compareWords.ts'
import { axisOf, compositionBars } from './composition.ts'
import { dashboardViewFrom, firstColumns } from './dashboardAddress.ts'
import { indicatorYears } from './indicatorYears.ts'
import { foundPlaces, sortedPlaces } from './placeRows.ts'
import { seriesFrom } from './referenceSeries.ts'
import { shows } from './useLookAtPlace.ts'

const counted = (value: number): Amount => ({ value, low: value, high: value, how: 'counted' })
const unknown: Amount = { value: null, low: null, high: null, how: 'unknown' }

const aPlace = (name: string, families: Amount, change: Partial<PlaceDemand> = {}): PlaceDemand => ({
  of: 'comunas',
  id: 1,
  code: '05109',
  name,
  comunaCode: '05109',
  comunaName: name,
  regionCode: '05',
  people: counted(10_000),
  areaKm2: 10,
  families,
  settlementFamilies: families,
  censusFamilies: counted(0),
  setAside: counted(0),
  groupFamilies: null,
  settlements: 0,
  settlementsUnknown: 0,
  need: {},
  unknownShare: 0,
  bounds: null,
  remarks: [],
  ...change,
})
const titleOf = ({ name }: PlaceDemand) => name ?? ''
const names = (places: readonly PlaceDemand[]) => places.map(titleOf)

describe('rows of the dashboard', () => {
  const places = [aPlace('Ñuñoa', counted(5)), aPlace('Olmué', unknown), aPlace('Nogales', counted(9))]

  test('what is unknown comes last, whichever way the rows are ordered', () => {
    expect(names(sortedPlaces(places, { by: 'families', isDescending: true }, titleOf))).toEqual([
      'Nogales',
      'Ñuñoa',
      'Olmué',
    ])
    expect(names(sortedPlaces(places, { by: 'families', isDescending: false }, titleOf))).toEqual([
      'Ñuñoa',
      'Nogales',
      'Olmué',
    ])
  })

  test('names are ordered as in Spanish', () => {
    expect(names(sortedPlaces(places, { by: 'name', isDescending: false }, titleOf))).toEqual([
      'Nogales',
      'Ñuñoa',
      'Olmué',
    ])
  })

  test('are found without accents and by their code', () => {
    expect(names(foundPlaces(places, 'nunoa', titleOf))).toEqual(['Ñuñoa'])
    expect(foundPlaces(places, '05109', titleOf)).toHaveLength(3)
  })

  test('an address that makes no sense shows the columns of the beginning', () => {
    const view = dashboardViewFrom(new URLSearchParams('cols=x&sort=-nothing&with=13,a,08101,13&rows=streets'))
    expect(view.columns).toEqual(firstColumns)
    expect(view.sort).toEqual({ by: 'families', isDescending: true })
    expect(view.others).toEqual(['13', '08101'])
    expect(view.rows).toBe('zones')
  })
})

describe('composition', () => {
  test('parts follow one another, what is unknown has no length and is said', () => {
    const place = aPlace('A', counted(9), {
      settlementFamilies: counted(4),
      censusFamilies: counted(5),
      setAside: unknown,
    })
    expect(compositionBars([place], ['settlement-families', 'census-families', 'set-aside'])).toEqual([
      {
        place,
        segments: [
          { column: 'settlement-families', value: 4, from: 0 },
          { column: 'census-families', value: 5, from: 4 },
        ],
        unknown: ['set-aside'],
        end: 9,
      },
    ])
  })

  test('an axis ends at a round figure that holds everything', () => {
    expect(axisOf(12_636)).toEqual({ end: 15_000, marks: [0, 5000, 10_000, 15_000] })
    expect(axisOf(10)).toEqual({ end: 10, marks: [0, 2, 4, 6, 8, 10] })
    expect(axisOf(0)).toEqual({ end: 1, marks: [0] })
  })
})

describe('differences in words', () => {
  const says = (...places: PlaceDemand[]) => differencesOf(places).map((one) => one.says)

  test('the order by inhabitant is told where it is another one', () => {
    const large = aPlace('Large', counted(1000), { people: counted(1_000_000) })
    const small = aPlace('Small', counted(100), { people: counted(1000) })
    expect(says(large, small)).toEqual(['most', 'rate'])
    expect(differencesOf([large, small])[0]).toMatchObject({ most: large, least: small, times: 10 })
  })

  test('ranges that overlap are not told as a difference that is sure', () => {
    const one = aPlace('A', { value: 100, low: 60, high: 150, how: 'estimated' })
    const other = aPlace('B', { value: 80, low: 70, high: 90, how: 'estimated' })
    expect(says(one, other)).toContain('overlap')
  })

  test('an order by inhabitant that is not sure is told as such', () => {
    const sure = aPlace('A', counted(100), { people: counted(5000) })
    const unsure = aPlace('B', { value: 150, low: 120, high: 900, how: 'mixed' }, { people: counted(10_000) })
    expect(says(sure, unsure)).toEqual(['most', 'rateOverlap'])
  })

  test('nothing is told of what is unknown, nor how many times more than none', () => {
    expect(says(aPlace('A', counted(5)), aPlace('B', unknown))).toEqual([])
    expect(says(aPlace('A', counted(5)), aPlace('B', counted(0)))).not.toContain('most')
  })

  test('uneven gaps in the data are told', () => {
    expect(says(aPlace('A', counted(50), { unknownShare: 0.5 }), aPlace('B', counted(10)))).toContain('doubt')
  })
})

test('years of different comunas are no series', () => {
  const row = { code: 'EA_33', name: 'Surface', unit: '%', value: 1 }
  const apart = [
    { ...row, comunaCode: '05101', year: 2021 },
    { ...row, comunaCode: '05109', year: 2022 },
    { ...row, comunaCode: '05801', year: 2022 },
  ]
  expect(indicatorYears(apart)).toMatchObject([
    {
      years: [
        { year: 2021, comunas: 1 },
        { year: 2022, comunas: 2 },
      ],
      series: [],
    },
  ])
  const more = { ...row, comunaCode: '05101', year: 2022, value: 3 }
  expect(indicatorYears([more, ...apart])[0]?.series).toEqual([
    {
      comunaCode: '05101',
      points: [
        { year: 2021, value: 1 },
        { year: 2022, value: 3 },
      ],
    },
  ])
})

test('two sources of one year stay two series', () => {
  const figure = {
    code: 'h',
    regionCode: '05',
    comunaCode: null,
    unit: 'households',
    confidence: 'confirmed' as const,
    note: null,
  }
  const figures = [
    { ...figure, series: 'minvu', year: 2024, value: 2, source: 'MINVU' },
    { ...figure, series: 'minvu', year: 2022, value: 1, source: 'MINVU' },
    { ...figure, series: 'techo', year: 2024, value: 9, source: 'TECHO' },
    { ...figure, series: 'minvu', year: 2024, value: 7, source: 'MINVU', regionCode: '13' },
  ]
  expect(seriesFrom(figures, 'h', '05')).toEqual([
    {
      series: 'minvu',
      source: 'MINVU',
      points: [
        { year: 2022, value: 1 },
        { year: 2024, value: 2 },
      ],
    },
    { series: 'techo', source: 'TECHO', points: [{ year: 2024, value: 9 }] },
  ])
})

test('a map shows a place that it holds, or a detail of it, but not one that is a speck or cut off', () => {
  expect(shows([0, 0, 10, 10], [1, 1, 9, 9])).toBe(true)
  expect(shows([4, 4, 5, 5], [0, 0, 10, 10])).toBe(true)
  expect(shows([0, 0, 10, 10], [5, 0, 15, 10])).toBe(false)
  expect(shows([3, 1, 9, 9], [0, 0, 10, 10])).toBe(false)
  expect(shows([0, 0, 100, 100], [1, 1, 9, 9])).toBe(false)
})
