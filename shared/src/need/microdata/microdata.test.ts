import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needComponents } from '../needComponents.ts'
import { classifyDwelling, materialOf, overcrowdingOf } from './classifyDwelling.ts'
import type { DwellingRecord } from './dwellingRecord.ts'
import { chooseColumns } from './microdataColumns.ts'
import { dwellingReader } from './readDwelling.ts'
import { DwellingTallies, type TallyPlace } from './tallyDwellings.ts'

const aDwelling = (own: Partial<DwellingRecord> = {}): DwellingRecord => ({
  comuna: '05109',
  zone: '05109041001',
  type: 'ordinary',
  occupied: 'present',
  wall: 'acceptable',
  roof: 'acceptable',
  floor: 'acceptable',
  bedrooms: 2,
  people: 4,
  households: 1,
  water: 'network',
  waterReach: 'inside',
  sewer: 'network',
  area: 'urban',
  independentNuclei: null,
  ...own,
})
const needs = (own: Partial<DwellingRecord>) => {
  const classified = classifyDwelling(aDwelling(own))
  if (classified === null) return null
  return Object.fromEntries(
    Object.entries(classified).map(([component, found]) => [component, 'doubt' in found ? found.doubt : found.count]),
  )
}

describe('a dwelling', () => {
  test.each<[string, Partial<DwellingRecord>, unknown]>([
    ['all acceptable', {}, 'acceptable'],
    ['a bare partition', { wall: 'recoverable' }, 'recoverable'],
    ['an earth floor in good walls', { floor: 'irrecoverable' }, 'irrecoverable'],
    ['no roof and unknown walls', { roof: 'irrecoverable', wall: null }, 'irrecoverable'],
    ['a makeshift type in good materials', { type: 'irrecoverable' }, 'irrecoverable'],
    ['an unknown roof', { roof: null }, { doubt: 'materials' }],
    ['an unknown roof beside a bare partition', { roof: null, wall: 'recoverable' }, { doubt: 'materials' }],
    ['an unknown type', { type: null }, { doubt: 'type' }],
  ])('of %s', (_, own, expected) => expect(materialOf(aDwelling(own))).toEqual(expected))

  test.each([
    [4, 2, 'none'],
    [249, 100, 'none'],
    [5, 2, 'medium'],
    [499, 100, 'medium'],
    [5, 1, 'critical'],
    [1, 0, 'critical'],
    [6, null, { doubt: 'bedrooms' }],
    [null, 2, { doubt: 'people' }],
  ])('with %j people in %j bedrooms', (people, bedrooms, expected) =>
    expect(overcrowdingOf(aDwelling({ people, bedrooms }))).toEqual(expected),
  )

  test('shared by three households has two beyond the first, and three where it is critically overcrowded', () => {
    expect(needs({ households: 3, people: 11, bedrooms: 2 })).toMatchObject({
      'doubled-up': 2,
      'critical-overcrowding': 3,
    })
    expect(needs({ households: null })).toMatchObject({ 'doubled-up': 'households', 'critical-overcrowding': 0 })
    expect(needs({ households: 0 })).toMatchObject({ 'doubled-up': 'households' })
  })

  test('has nuclei in need only where it is overcrowded and they could live on their own', () => {
    expect(needs({ independentNuclei: 2, people: 5 })).toMatchObject({ 'overcrowded-nuclei': 2 })
    expect(needs({ independentNuclei: 2, people: 4 })).toMatchObject({ 'overcrowded-nuclei': 0 })
    expect(needs({ independentNuclei: null, people: 5 })).toMatchObject({ 'overcrowded-nuclei': 'nuclei' })
    expect(needs({ independentNuclei: 0, people: 5, bedrooms: null })).toMatchObject({ 'overcrowded-nuclei': 0 })
  })

  test.each<[string, Partial<DwellingRecord>, unknown]>([
    ['network and sewer', {}, 0],
    ['a septic tank', { sewer: 'septic' }, 0],
    ['no toilet', { sewer: 'lacking' }, 1],
    ['water from a truck, sewer not asked', { water: 'truck', sewer: null }, 1],
    ['water carried from elsewhere', { waterReach: 'carried' }, 1],
    ['a well in the city', { water: 'well' }, 1],
    ['a well in the country', { water: 'well', area: 'rural' }, 0],
    ['a well nobody knows where', { water: 'well', area: null }, 'water'],
    ['network, sewer not asked', { sewer: null }, 'sewer'],
    ['nothing known', { water: null, sewer: null }, 'water'],
  ])('with %s', (_, own, expected) => expect(needs(own)).toMatchObject({ sanitation: expected }))

  test.each([{ type: 'collective' }, { occupied: 'absent' }, { people: 0 }] as const)(
    'that is nobody’s home, %j, is in no component',
    (own) => expect(needs(own)).toBeNull(),
  )
})

const header2017 = 'REGION;PROVINCIA;COMUNA;DC;AREA;ZC_LOC;NVIV;P01;P02;P03A;P03B;P03C;P04;P05;CANT_HOG;CANT_PER'.split(
  ';',
)
const row2017 = (...cells: string[]) => Object.fromEntries(header2017.map((name, index) => [name, cells[index]]))

describe('microdata', () => {
  test('of 2017 are recognised by their columns, and zones put together', () => {
    const { microdata, columns, issues } = chooseColumns(header2017)
    expect([microdata?.id, issues]).toEqual(['census-2017', []])
    const read = dwellingReader(microdata!, columns)
    expect(
      read(row2017('5', '51', '5109', '4', '1', '1', '12', '1', '1', '5', '3', '1', '2', '1', '1', '6')),
    ).toMatchObject({ comuna: '05109', zone: '05109041001', wall: 'recoverable', roof: 'acceptable', people: 6 })
  })

  test.each(['98', '99', '', ' ', '-99', '8,5', 'x'])('%j is no answer', (text) => {
    const { microdata, columns } = chooseColumns(header2017)
    const read = dwellingReader(microdata!, columns)
    expect(
      read(row2017('5', '51', '5109', '4', '1', '1', '1', text, text, text, text, text, text, text, text, '3')),
    ).toMatchObject({
      type: null,
      occupied: null,
      wall: null,
      roof: null,
      floor: null,
      bedrooms: null,
      water: null,
      households: null,
    })
  })

  test('of 2024 say how the water arrives and where the toilet drains', () => {
    const header = [
      'comuna',
      'p2_tipo_vivienda',
      'p3b_estado_ocupacion',
      'p4a_mat_paredes',
      'p4b_mat_techo',
      'p4c_mat_piso',
      'p5_num_dormitorios',
      'p6_fuente_agua',
      'p7_distrib_agua',
      'p8_serv_hig',
      'cant_hog',
      'cant_per',
    ]
    const { microdata, columns } = chooseColumns(header)
    const read = dwellingReader(microdata!, columns)
    const cells = [13127, 6, 1, 2, 8, 2, 1, 1, 3, 4, 2, 6]
    const dwelling = read(Object.fromEntries(header.map((name, index) => [name, cells[index]])))
    expect(microdata?.id).toBe('census-2024')
    expect(dwelling).toMatchObject({
      type: 'irrecoverable',
      roof: 'irrecoverable',
      waterReach: 'carried',
      sewer: 'lacking',
    })
    expect(dwelling).toMatchObject({ comuna: '13127', zone: null, households: 2 })
  })

  test('of persons, without columns, with names nobody knows: everything that is wrong at once', () => {
    const { microdata, issues } = chooseColumns(['COMUNA', 'PERSONAN', 'P08', 'P03A'], { muro: 'P03A', wall: 'P99' })
    expect(microdata).toBeNull()
    expect(issues.map(({ code }) => code)).toEqual([
      'need-field-unknown',
      'need-column-unknown',
      'need-columns-missing',
      'need-microdata-of-persons',
    ])
    expect(issues[2]?.params?.fields).toBe('roof (P03B), floor (P03C)')
  })

  test('may have other column names', () => {
    const { columns, issues } = chooseColumns([...header2017, 'NUCLEOS'], { independentNuclei: 'nucleos' })
    expect([issues, columns.independentNuclei]).toEqual([[], 'NUCLEOS'])
  })

  test('are added up by place; each row is classified, unknown for a reason, or left out', () => {
    const tallies = new DwellingTallies('comuna')
    tallies.add(aDwelling({ floor: 'irrecoverable' }))
    tallies.add(aDwelling({ wall: null, households: 2 }))
    tallies.add(aDwelling({ occupied: 'absent' }))
    tallies.add(aDwelling({ comuna: null, wall: 'recoverable' }))
    const [vina, nowhere] = tallies.all
    expect([vina?.place, vina?.rows, vina?.leftOut, vina?.people, vina?.households]).toEqual(['05109', 3, 1, 8, 3])
    expect(vina?.components.irrecoverable).toEqual({ count: 1, classified: 1, unknown: { materials: 1 } })
    expect(vina?.components['doubled-up']).toEqual({ count: 1, classified: 2, unknown: {} })
    expect([nowhere?.place, nowhere?.components.recoverable.count]).toEqual([null, 1])
  })

  test('have the same sums by zone, comuna and region', () => {
    const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
    const anyDwelling = fc.record<DwellingRecord>({
      comuna: oneOf('05109', '05101', '13101', null),
      zone: oneOf('05109041001', '05101041001', null),
      type: oneOf('ordinary', 'irrecoverable', 'collective', null),
      occupied: oneOf('present', 'absent', null),
      wall: oneOf('acceptable', 'recoverable', 'irrecoverable', null),
      roof: oneOf('acceptable', 'recoverable', 'irrecoverable', null),
      floor: oneOf('acceptable', 'recoverable', 'irrecoverable', null),
      bedrooms: oneOf(0, 1, 2, 3, null),
      people: oneOf(0, 1, 4, 9, null),
      households: oneOf(0, 1, 2, null),
      water: oneOf('network', 'well', 'truck', 'surface', null),
      waterReach: oneOf('inside', 'on-site', 'carried', null),
      sewer: oneOf('network', 'septic', 'lacking', null),
      area: oneOf('urban', 'rural', null),
      independentNuclei: oneOf(0, 2, null),
    })
    const sumsBy = (by: TallyPlace, dwellings: readonly DwellingRecord[]) => {
      const tallies = new DwellingTallies(by)
      for (const dwelling of dwellings) tallies.add(dwelling)
      return needComponents.map((component) =>
        tallies.all.reduce(
          (sums, { rows, leftOut, components }) => {
            const { count, classified, unknown } = components[component]
            const doubtful = Object.values(unknown).reduce((sum, one) => sum + one, 0)
            // Every row is classified, unknown or left out.
            expect(classified + doubtful + leftOut).toBe(rows)
            return [sums[0]! + count, sums[1]! + classified, sums[2]! + rows]
          },
          [0, 0, 0],
        ),
      )
    }
    fc.assert(
      fc.property(fc.array(anyDwelling, { maxLength: 30 }), (dwellings) => {
        const byComuna = sumsBy('comuna', dwellings)
        expect(sumsBy('zone', dwellings)).toEqual(byComuna)
        expect(sumsBy('region', dwellings)).toEqual(byComuna)
      }),
    )
  })
})
