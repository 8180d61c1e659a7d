import type { PlaceCoverage, ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { deficitIndex } from '@arraigo/shared/coverage/deficitIndex.ts'
import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { hexagonNeighbours, hexagonOf } from '@arraigo/shared/demand/hexagons.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { describe, expect, test } from 'vitest'
import type { PovertyRow } from '../rankingInputs.queries.ts'
import { attributeColumn, numericAttributes, readAttributes } from './attributeColumn.ts'
import { deficitColumn, type KnownCoverage, serviceColumn } from './coverageColumns.ts'
import { costColumn, tenureColumn } from './feasibilityColumns.ts'
import { needAroundColumn, publicDemand } from './needAroundColumn.ts'
import { infrastructureColumn, recordColumn } from './recordColumns.ts'
import { comunasOfHazards, hazardColumn, povertyColumn } from './territoryColumns.ts'
import { known } from './testing.ts'

const codes = (made: { column: { notes: { row: number; said: { code: string } }[] } }) =>
  made.column.notes.map(({ row, said }) => [row, said.code])

describe('records', () => {
  test('density is households by hectare of the boundary; without either it is unknown, and why is said', () => {
    // 2 ha: 30 ÷ 2 = 15 per hectare; 15 % more or less of 30 households are 25 to 35, 12.5 to 17.5 per hectare.
    const made = recordColumn(
      known(
        [
          { households: 30, confidence: 'medium' },
          { households: null },
          { households: 30, areaM2: null },
          { households: 30, areaM2: 0 },
        ],
        { 'household-error-medium': 0.15 },
      ),
      'density',
    )
    expect(made.column.values).toEqual([15, null, null, null])
    expect([made.column.low, made.column.high]).toEqual([
      [12.5, null, null, null],
      [17.5, null, null, null],
    ])
    expect(codes(made)).toEqual([
      [1, 'value-households-unknown'],
      [2, 'value-without-boundary'],
      [3, 'value-no-area'],
    ])
  })

  test('households for families where these are not known, noted; no household is a count, not an unknown', () => {
    const made = recordColumn(
      known([{ families: 12, households: 10 }, { households: 10 }, { households: 0 }, {}]),
      'families',
    )
    expect(made.column.values).toEqual([12, 10, 0, null])
    expect(codes(made)).toEqual([
      [1, 'value-households-as-families'],
      [2, 'value-households-as-families'],
      [3, 'value-households-unknown'],
    ])
    expect(made.column.low).toBeNull()
  })

  test('rows have the source and year of their own', () => {
    const { column } = recordColumn(
      known([
        { households: 10, householdSource: 'MUNICIPALIDAD', householdYear: 2023 },
        { households: 11 },
        { households: 12, datasetId: null, datasetYear: null },
        {},
      ]),
      'households',
    )
    expect(column.sources.map(({ name, year }) => [name, year])).toEqual([
      ['Catastro (MUNICIPALIDAD)', 2023],
      ['Catastro', 2024],
      ['Ficha del campamento', null],
    ])
    expect(column.rowSources).toEqual([0, 1, 2, null])
  })

  test('age ends in the year of the data; an origin after it is a mistake of the record, not a negative age', () => {
    const made = recordColumn(
      known([
        { originYear: 2010 },
        { originYear: 2010, householdYear: 2022 },
        { originYear: 2026 },
        { originYear: 2010, datasetYear: null },
        {},
      ]),
      'age',
    )
    expect(made.column.values).toEqual([14, 12, null, null, null])
    expect(codes(made)).toEqual([
      [2, 'value-origin-after-data'],
      [3, 'value-year-unknown'],
      [4, 'value-not-recorded'],
    ])
  })

  test('an irregular connection lacks as much as none; unknown is neither', () => {
    const levels = (water: 'none' | 'informal' | 'shared' | 'formal' | 'unknown') => ({
      levels: { ...known([{}]).rows[0]!.levels, water },
    })
    const rows = (['none', 'informal', 'shared', 'formal', 'unknown'] as const).map(levels)
    expect(infrastructureColumn(known(rows), 'water').column.values).toEqual([1, 1, 0.5, 0, null])
  })
})

describe('feasibility', () => {
  test('readiness of the tenure by its parameter; unknown tenure is unknown', () => {
    const made = tenureColumn(
      known([{ tenure: 'serviu' }, { tenure: 'private' }, {}], {
        'tenure-readiness-serviu': 1,
        'tenure-readiness-private': 0.3,
      }),
    )
    expect(made.column.values).toEqual([1, 0.3, null])
    expect(made.figures.map(({ code }) => code)).toEqual(['tenure-readiness-serviu', 'tenure-readiness-private'])
  })

  const dated = { year: 2026, source: 'proyectos', confidence: 'to-confirm', version: 1 } as const
  const urbanisation = { package: 'urbanisation', costUf: 500, lowUf: 400, highUf: 600, ...dated }
  const relocation = { package: 'relocation', costUf: 1250, lowUf: 900, highUf: 1600, ...dated }

  test('the cost of the strategy, and the whole range where none is decided', () => {
    const rows = known([{ strategy: 'in-place' }, { strategy: 'relocation' }, { strategy: 'to-study' }])
    const { column } = costColumn(rows, [urbanisation, relocation])
    expect(column.values).toEqual([500, 1250, 875])
    expect(column.low).toEqual([400, 900, 400])
    expect(column.high).toEqual([600, 1600, 1600])
    expect(costColumn(rows, [relocation]).column.values).toEqual([null, 1250, null])
  })
})

describe('attributes', () => {
  const attributesOf = (of: Map<number, Record<string, unknown>>) => ({ of, mapped: new Set<string>() })
  const attributes = attributesOf(
    new Map<number, Record<string, unknown>>([
      [1, { RSH: '1.234,5', folio: 1 }],
      [2, { RSH: '12,5 %', folio: 2 }],
      [3, { RSH: '1234.5' }],
      [4, { RSH: '-3' }],
      [5, { RSH: 'sin información' }],
      [6, { RSH: 'Infinity' }],
      [7, { RSH: ' ' }],
      [8, {}],
    ]),
  )
  const rows = known(Array.from({ length: 8 }, () => ({})))

  test('numbers as people write them; text and infinity are unknown, counted and named; nothing written is no mistake', () => {
    const made = attributeColumn(rows, attributes, 'RSH')
    expect(made.column.values).toEqual([1234.5, 12.5, 1234.5, -3, null, null, null, null])
    expect(codes(made)).toEqual([
      [4, 'value-text-not-number'],
      [5, 'value-text-not-number'],
      [6, 'value-not-recorded'],
      [7, 'value-not-recorded'],
    ])
    expect(made.findings).toEqual([
      {
        code: 'ranking-texts-not-numbers',
        params: { name: 'RSH', count: 2, examples: '«sin información», «Infinity»' },
      },
    ])
  })

  test('one that vanished is unknown everywhere, and said', () => {
    const made = attributeColumn(rows, attributes, 'PUNTAJE')
    expect(made.column.values.every((value) => value === null)).toBe(true)
    expect(made.findings).toEqual([{ code: 'ranking-attribute-gone', params: { name: 'PUNTAJE' } }])
  })

  test.each(['constructor', '__proto__', 'toString'])('%s is an attribute like any other, which nobody has', (name) => {
    const made = attributeColumn(rows, attributes, name)
    expect(made.column.values.every((value) => value === null)).toBe(true)
    expect(made.findings.map(({ code }) => code)).toEqual(['ranking-attribute-gone'])
  })

  test('those are offered whose known values are mostly numbers; folios and codes are not', () => {
    const mixed = new Map<number, Record<string, unknown>>([
      [1, { a: '1', b: 'x', OBJECTID: 1, c: 3, d: '' }],
      [2, { a: '2', b: '2', OBJECTID: 2, c: 'y' }],
      [3, { a: 'z', b: 'w', OBJECTID: 3 }],
    ])
    // a: 2 of 3; b: 1 of 3; c: 1 of 2, which is not most.
    expect(numericAttributes(attributesOf(mixed))).toEqual(['a'])
  })

  test('what stands for unknown in a file is unknown; a column that the record has is not offered beside it', () => {
    const mapping = {
      source: 'registro',
      collection: 'settlements',
      sourceId: ['FOLIO'],
      fields: { household_count: { from: 'N_HOG', unknown: ['0'] } },
    } as unknown as Mapping
    const read = readAttributes(
      [
        { id: 1, datasetId: 7, attributes: { N_HOG: 0, EDAD: 0 } },
        { id: 2, datasetId: 7, attributes: { N_HOG: '12', EDAD: 4 } },
        { id: 3, datasetId: 8, attributes: { N_HOG: 0, EDAD: 4 } },
      ],
      [{ id: 7, mapping }],
    )
    expect(attributeColumn(known([{}, {}, {}]), read, 'N_HOG').column.values).toEqual([null, 12, 0])
    expect(numericAttributes(read)).toEqual(['EDAD'])
  })
})

describe('poverty of the comuna', () => {
  const rate = (own: Partial<PovertyRow>): PovertyRow => ({
    comunaCode: '05109',
    code: 'p',
    name: 'Tasa de pobreza por ingresos',
    year: 2022,
    unit: '%',
    value: 5,
    low: 4,
    high: 6,
    datasetId: 7,
    ...own,
  })

  test('the newest series alone, as a share with its bounds; another series does not fill its holes', () => {
    const { column } = povertyColumn(
      known([{}, { comunaCode: '05101' }, { comunaCode: '05103' }, { comunaCode: null }]),
      [
        rate({}),
        rate({ comunaCode: '05101', value: 0.9, low: null, high: null }),
        rate({ comunaCode: '05103', code: 'other', year: 2019 }),
      ],
    )
    expect(column.values).toEqual([0.05, 0.009, null, null])
    expect([column.low![0], column.high![0], column.low![1]]).toEqual([0.04, 0.06, null])
    expect(column.sources).toEqual([
      { name: 'Catastro: Tasa de pobreza por ingresos', year: 2022, datasetId: 7, confidence: null },
    ])
  })

  test('no series at all is said once', () => {
    expect(povertyColumn(known([{}]), []).findings).toEqual([{ code: 'ranking-no-poverty-indicator' }])
  })
})

describe('hazards', () => {
  test('a file tells of a comuna where it has something there, unless its region is merely touched at the edge', () => {
    const counts = [
      { datasetId: 1, comunaCode: '05109', count: 90 },
      { datasetId: 1, comunaCode: '05101', count: 8 },
      { datasetId: 1, comunaCode: '13203', count: 2 },
      { datasetId: 2, comunaCode: '08101', count: 1 },
    ]
    expect(comunasOfHazards(counts)).toEqual(
      new Map([
        ['05109', [1]],
        ['05101', [1]],
        ['08101', [2]],
      ]),
    )
  })

  test('nothing met is zero only where a file tells of the comuna', () => {
    const made = hazardColumn(
      known([{}, {}, { comunaCode: '13203', comunaName: 'San José de Maipo' }, { areaM2: null }, {}], {
        'hazard-point-distance-m': 100,
      }),
      { comunas: new Map([['05109', [7]]]), shares: new Map([[2, 0.25]]), broken: new Set([5]) },
    )
    expect(made.column.values).toEqual([0, 0.25, null, null, null])
    expect(codes(made)).toEqual([
      [2, 'value-no-hazard-file'],
      [3, 'value-without-boundary'],
      [4, 'value-hazard-shape-broken'],
    ])
    expect(made.findings).toEqual([{ code: 'ranking-no-hazards', params: { count: 1 } }])
    expect(made.column.sources.map(({ datasetId }) => datasetId)).toEqual([7, null])
  })
})

describe('coverage', () => {
  const service = (own: Partial<ServiceCoverage>): ServiceCoverage => ({
    service: 'plaza',
    share: 0.75,
    peopleWithin: null,
    gapPeople: null,
    medianM: null,
    p90M: null,
    nearest: null,
    estimateShare: 0,
    farShare: 0,
    islandShare: 0,
    access: null,
    accessWithDecay: null,
    unknown: null,
    ...own,
  })
  const weights = [
    { service: 'plaza', weight: 30 },
    { service: 'water', weight: 10 },
    { service: 'park', weight: 60 },
  ]
  const place = (own: ServiceCoverage, water: number | null): PlaceCoverage =>
    ({
      services: [own],
      deficit: deficitIndex({ plaza: own.share === null ? null : 1 - own.share, water }, weights, 'leave-out'),
    }) as unknown as PlaceCoverage
  const standard = {
    service: 'plaza',
    name: null,
    facilityKinds: ['plaza'],
    maxDistanceM: 400,
    source: 'SIEDU',
    year: 2018,
    confidence: 'confirmed',
    version: 1,
  } as const
  const coverage: KnownCoverage = {
    set: 'siedu',
    places: new Map([
      [1, place(service({}), 1)],
      [2, place(service({ estimateShare: 0.5 }), 1)],
      [3, place(service({ share: null, unknown: { code: 'coverage-service-not-loaded' } }), null)],
    ]),
    standards: [{ ...standard, facilityKinds: ['plaza'] }],
    weights: { version: 1, source: 'acuerdo', confidence: 'to-confirm', unknownRule: 'leave-out', year: 2026, weights },
    facilityFiles: [
      { kind: 'plaza', datasetId: 7 },
      { kind: 'school', datasetId: 8 },
    ],
    figures: [],
  }
  const rows = known([{}, {}, {}, {}], { 'estimate-error-share': 0.3 })

  test('the share beyond the standard; what was estimated may be wrong by its share times the error', () => {
    const made = serviceColumn(rows, coverage, coverage.standards[0]!)
    expect(made.column.values).toEqual([0.25, 0.25, null, null])
    // Half of the points by straight line, of which 30 % may be wrong: 0.15.
    expect(made.column.low).toEqual([null, 0.1, null, null])
    expect(made.column.high).toEqual([null, 0.4, null, null])
    expect(codes(made)).toEqual([
      [1, 'value-estimated'],
      [2, 'coverage-service-not-loaded'],
      [3, 'value-not-measured'],
    ])
    expect(made.column.sources.map(({ name, datasetId }) => [name, datasetId])).toEqual([
      ['SIEDU', null],
      ['Catastro', 7],
    ])
  })

  test('the index moves by the estimates of its services, each by its share of the weights that are known', () => {
    const made = deficitColumn(rows, coverage)
    // (30 × 0.25 + 10 × 1) ÷ 40 = 43.75; plaza between 0.1 and 0.4: 30 × 0.15 ÷ 40 = 11.25 less and more.
    expect(made.column.values).toEqual([43.75, 43.75, null, null])
    expect(made.column.low).toEqual([null, 32.5, null, null])
    expect(made.column.high).toEqual([null, 55, null, null])
    expect(made.column.notes[0]).toEqual({ row: 0, said: { code: 'value-index-partial', params: { percent: 40 } } })
    expect(made.column.known).toEqual([0.4, 0.4, 0, 0])
  })
})

describe('need around', () => {
  const own = hexagonOf(-71.55, -33.02, 8)
  const around = hexagonNeighbours(own)
  const cells = (values: (number | null)[], people: (number | null)[], suppressed: number[] = []): DemandCells => ({
    of: 'hex8',
    ids: [own, ...around].slice(0, values.length),
    people,
    areaKm2: [],
    values: { families: values },
    suppressed: { families: suppressed },
    basis: { datasetIds: [7], needYear: 2017, rule: { deduplication: 'area' } } as DemandCells['basis'],
  })
  const columnFor = (demand: DemandCells, row = {}) => needAroundColumn(known([row]), publicDemand(demand), []).column

  test('families of the hexagon and its six neighbours by the people of all of them, not a mean of rates', () => {
    // (10 + 5 + 0) ÷ (100 + 900 + 500) = 10 per thousand. Where nothing is loaded nothing is added.
    expect(columnFor(cells([10, 5, 0], [100, 900, 500])).values).toEqual([10])
  })

  test('what is protected or unknown makes it unknown, and nobody at all is no zero', () => {
    expect(columnFor(cells([10, null], [100, 900], [1])).notes[0]?.said.code).toBe('value-around-protected')
    expect(columnFor(cells([10, null], [100, 900])).notes[0]?.said.code).toBe('value-around-unknown')
    expect(columnFor(cells([10, 5], [100, null])).values).toEqual([null])
    expect(columnFor(cells([0], [0])).values).toEqual([null])
    expect(columnFor(cells([], [])).values).toEqual([null])
    expect(columnFor(cells([10], [100]), { longitude: null, latitude: null }).values).toEqual([null])
  })

  test('rates are per the people that the published families are of', () => {
    const demand = { ...cells([10], [100]), peopleOf: { families: [400] } }
    expect(columnFor(demand).values).toEqual([25])
  })
})
