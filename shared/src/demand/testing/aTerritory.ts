import fc from 'fast-check'
import { multiPolygon, rectangle, shapesOf } from '../../coverage/testing/shapesOf.ts'
import { needFactorsOf } from '../../need/needFactors.ts'
import { needOfZone } from '../../need/needOfZone.ts'
import type { ZoneFigures } from '../../need/zoneNeed.ts'
import { censusParts, zonesApart } from '../censusParts.ts'
import { type Cover, coverBySettlements } from '../coverBySettlements.ts'
import type { DemandRule } from '../demand.schema.ts'
import type { DemandAtoms } from '../demandAtoms.ts'
import { demandAtomsOf } from '../demandAtomsOf.ts'

/** Blocks are squares of a hundred metres, eight by four; zones take two columns of them each, comunas two zones. */
const blockDegrees = 0.001
const [columns, rows] = [8, 4]
const [west, south] = [-71.6, -33.05]

export interface SmallSettlement {
  /** In blocks from the south-western corner. */
  east: number
  north: number
  width: number
  height: number
  /** Null: nobody knows. */
  households: number | null
}

export interface SmallZone extends Partial<Omit<ZoneFigures, 'code'>> {}

export interface SmallTerritory {
  /** By block, row by row from the south; null: not published. */
  people: (number | null)[]
  zones: SmallZone[]
  settlements: SmallSettlement[]
  rule: DemandRule['deduplication']
}

const nothingPublished: Omit<ZoneFigures, 'code'> = {
  population: null,
  householdCount: null,
  overcrowdedPct: null,
  doubledUpPct: null,
  materialPct: null,
  doubledUpHouseholds: null,
  overcrowdedHouseholds: null,
  criticallyOvercrowdedHouseholds: null,
  materialAcceptable: null,
  materialRecoverable: null,
  materialIrrecoverable: null,
}

const count = fc.integer({ min: 0, max: 60 })

const someZone: fc.Arbitrary<SmallZone> = fc.oneof(
  fc.record({
    population: fc.constant(900),
    householdCount: fc.constant(300),
    materialIrrecoverable: count,
    materialRecoverable: count,
    doubledUpHouseholds: count,
    criticallyOvercrowdedHouseholds: count,
  }),
  fc.record({ population: count, materialPct: fc.integer({ min: -5, max: 130 }), doubledUpPct: count }),
  fc.constant({}),
)

/** In halves of a block, so that edges fall on blocks and beside them. */
const halves = (min: number, max: number) => fc.integer({ min: 2 * min, max: 2 * max }).map((half) => half / 2)

const someSettlement: fc.Arbitrary<SmallSettlement> = fc.record({
  east: halves(-2, columns),
  north: halves(-2, rows),
  width: halves(1, 4),
  height: halves(1, 4),
  households: fc.option(count, { freq: 5 }),
})

export const someTerritory: fc.Arbitrary<SmallTerritory> = fc.record({
  people: fc.array(fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })), { freq: 8 }), {
    minLength: columns * rows,
    maxLength: columns * rows,
  }),
  zones: fc.array(someZone, { minLength: 4, maxLength: 4 }),
  settlements: fc.array(someSettlement, { maxLength: 5 }),
  rule: fc.constantFrom('area', 'whole-block', 'larger', 'none'),
})

/** As an engine makes them, with what it makes them from. */
export function atomsOf({ people, zones, settlements, rule }: SmallTerritory): {
  atoms: DemandAtoms
  cover: Cover
  need: ReturnType<typeof needOfZone>[]
} {
  const blocks = people.map((_, at) => [at % columns, Math.floor(at / columns)] as const)
  const zoneOf = Int32Array.from(blocks, ([column]) => Math.floor(column / 2))
  const known = Float64Array.from(people, (own) => own ?? Number.NaN)
  const factors = needFactorsOf({})
  const need = zones.map((zone, at) =>
    needOfZone({ ...nothingPublished, ...zone, code: `0510900${at}` }, factors, null),
  )
  const apart = zonesApart(zoneOf, known, zones.length)
  const blockColumns = {
    ids: Uint32Array.from(people, (_, at) => at + 1),
    places: Float64Array.from(blocks.flatMap(([x, y]) => pointAt(x + 0.5, y + 0.5))),
    people: known,
    areaM2: new Float64Array(people.length).fill(10_000),
    comuna: zoneOf.map((zone) => Math.floor(zone / 2)),
    zone: zoneOf,
  }
  const zoneColumns = {
    ids: Uint32Array.from(zones, (_, at) => at + 1),
    codes: zones.map((_, at) => `0510900${at}`),
    comuna: Int32Array.from(zones, (_, at) => Math.floor(at / 2)),
    people: Float64Array.from(zones, (zone) => zone.population ?? Number.NaN),
    areaM2: new Float64Array(zones.length).fill(80_000),
    need,
  }
  const settlementColumns = {
    ids: Uint32Array.from(settlements, (_, at) => at + 1),
    places: Float64Array.from(
      settlements.flatMap((own) => pointAt(own.east + own.width / 2, own.north + own.height / 2)),
    ),
    households: Float64Array.from(settlements, ({ households }) => households ?? Number.NaN),
    areaM2: Float64Array.from(settlements, ({ width, height }) => 10_000 * width * height),
    comuna: Int32Array.from(settlements, (_, at) => at % 2),
    zone: new Int32Array(settlements.length).fill(-1),
  }
  const counting = settlements.flatMap((own, at) => (own.households === null ? [] : [{ own, id: at + 1 }]))
  const cover = coverBySettlements(shapesOf(...blocks.map(([x, y]) => square(x, y, 1, 1))), {
    ids: counting.map(({ id }) => id),
    shapes: shapesOf(...counting.map(({ own }) => square(own.east, own.north, own.width, own.height))),
  })
  const partPlaces = [...apart].flatMap((isApart, zone) => (isApart === 1 ? pointAt(2 * zone + 1, 2) : []))
  const atoms = demandAtomsOf({
    blocks: blockColumns,
    zones: zoneColumns,
    census: censusParts(blockColumns, zoneColumns, apart),
    places: Float64Array.from([...blockColumns.places, ...partPlaces, ...settlementColumns.places]),
    settlements: settlementColumns,
    comunas: {
      id: Uint32Array.of(1, 2),
      code: ['05109', '05101'],
      name: ['Uno', 'Dos'],
      areaM2: Float64Array.of(1e5, 1e5),
    },
    cover,
    rule: { deduplication: rule, components: ['irrecoverable', 'doubled-up', 'overcrowded-nuclei'] },
  })
  return { atoms, cover, need }
}

const pointAt = (x: number, y: number) => [west + x * blockDegrees, south + y * blockDegrees]
const square = (x: number, y: number, width: number, height: number) =>
  multiPolygon([
    rectangle(west + x * blockDegrees, south + y * blockDegrees, width * blockDegrees, height * blockDegrees),
  ])
