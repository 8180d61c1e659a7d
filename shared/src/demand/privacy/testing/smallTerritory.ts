import fc from 'fast-check'
import { atomKinds, type DemandAtoms } from '../../demandAtoms.ts'
import { demandMeasures } from '../../demandMeasures.ts'

/** Components that are known in a small territory; the others are unknown, as in the zones of the census. */
const known = ['irrecoverable', 'doubled-up', 'recoverable', 'critical-overcrowding'] as const

export interface SmallAtom {
  /** Of two comunas with two zones each; −1 no zone. */
  zone: number
  comuna: number
  /** Hundredths of a degree from the corner. */
  east: number
  north: number
  people: number
  /** Families by component; null: unknown. */
  need: number[] | null
  /** Share of the surface that settlements cover. */
  covered: number
  /** Households of a settlement; null: a block. */
  households: number | null
}

/** Families come in halves and quarters, as they do when a zone's need is carried to its blocks. */
const families = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4),
  fc.integer({ min: 1, max: 9 }),
)

const smallAtom: fc.Arbitrary<SmallAtom> = fc.record({
  zone: fc.integer({ min: -1, max: 3 }),
  comuna: fc.integer({ min: 0, max: 1 }),
  east: fc.integer({ min: 0, max: 4 }),
  north: fc.integer({ min: 0, max: 4 }),
  people: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
  need: fc.option(fc.array(families, { minLength: known.length, maxLength: known.length }), { freq: 8 }),
  covered: fc.constantFrom(0, 0, 0, 0.25, 0.5, 1),
  households: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 }),
})

export const smallTerritory = fc.array(smallAtom, { minLength: 1, maxLength: 9 }).map(atomsOf)

export function atomsOf(from: readonly SmallAtom[]): DemandAtoms {
  const count = from.length
  const column = (of: (atom: SmallAtom) => number) => Float64Array.from(from, of)
  const census = (of: (need: number[], atom: SmallAtom) => number) =>
    column((atom) => (atom.households !== null ? 0 : atom.need === null ? Number.NaN : of(atom.need, atom)))
  const quantitative = (need: number[]) => need[0]! + need[1]!
  const values = Object.fromEntries(
    demandMeasures.map((measure) => [measure, new Float64Array(count).fill(Number.NaN)]),
  )
  known.forEach((component, at) => {
    values[component] = census((need) => need[at]!)
  })
  values['set-aside'] = census((need, { covered }) => quantitative(need) * covered)
  values['census-families'] = census((need, { covered }) => quantitative(need) * (1 - covered))
  values['settlement-families'] = column(({ households }) => households ?? 0)
  values.families = values['settlement-families'].map((own, atom) => own + (values['census-families']![atom] || 0))
  values.people = column((atom) => (atom.households !== null ? 0 : atom.people))
  const zoneComuna = Int32Array.of(0, 0, 1, 1)
  const all = values as unknown as DemandAtoms['values']
  return {
    count,
    kind: Uint8Array.from(from, ({ households }) => (households === null ? atomKinds.block : atomKinds.settlement)),
    rowId: Uint32Array.from(from.keys(), (at) => at + 1),
    places: Float64Array.from(from.flatMap(({ east, north }) => [-71.6 + east / 100, -33 - north / 100])),
    zone: Int32Array.from(from, ({ zone }) => zone),
    comuna: Int32Array.from(from, ({ zone, comuna }) => (zone < 0 ? comuna : zoneComuna[zone]!)),
    areaM2: new Float64Array(count).fill(1e4),
    values: all,
    low: all,
    high: all,
    peopleUnknown: column((atom) => (atom.households === null && atom.need === null ? atom.people : 0)),
    estimated: new Float64Array(count),
    zones: { id: Uint32Array.of(1, 2, 3, 4), code: ['z1', 'z2', 'z3', 'z4'], comuna: zoneComuna },
    comunas: {
      id: Uint32Array.of(1, 2),
      code: ['05101', '05109'],
      name: ['A', 'B'],
      areaM2: Float64Array.of(1e8, 1e8),
    },
  }
}
