import type { Block } from './blocks.ts'
import type { District } from './district.ts'
import { facilityName } from './names.ts'
import { isInside, type Point } from './plane.ts'
import { between, type Random, randomFrom } from './random.ts'
import type { TerritoryRow } from './rows.ts'

interface KindRule {
  kind: string
  /** Inhabitants for each one. */
  peoplePer: number
  apartM: number
  capacity: readonly [low: number, high: number] | null
  unit: string | null
  administrations: readonly string[]
  /** How strongly it stays in the middle of the town; the edges go without. */
  pull: number
}

const rules: KindRule[] = [
  {
    kind: 'school',
    peoplePer: 5200,
    apartM: 380,
    capacity: [180, 1150],
    unit: 'matrículas',
    administrations: ['Municipal', 'Servicio Local', 'Particular subvencionado'],
    pull: 0.9,
  },
  {
    kind: 'early-education',
    peoplePer: 6500,
    apartM: 420,
    capacity: [32, 160],
    unit: 'cupos',
    administrations: ['JUNJI', 'Integra', 'Municipal'],
    pull: 0.8,
  },
  {
    kind: 'primary-health',
    peoplePer: 24_000,
    apartM: 900,
    capacity: [5000, 30_000],
    unit: 'inscritos',
    administrations: ['Municipal', 'Servicio de Salud'],
    pull: 1,
  },
  {
    kind: 'hospital',
    peoplePer: 170_000,
    apartM: 2500,
    capacity: [120, 520],
    unit: 'camas',
    administrations: ['Servicio de Salud'],
    pull: 2,
  },
  { kind: 'transit-stop', peoplePer: 1500, apartM: 260, capacity: null, unit: null, administrations: [], pull: 0.7 },
  {
    kind: 'plaza',
    peoplePer: 9000,
    apartM: 450,
    capacity: null,
    unit: null,
    administrations: ['Municipal'],
    pull: 0.9,
  },
  {
    kind: 'park',
    peoplePer: 60_000,
    apartM: 1200,
    capacity: null,
    unit: null,
    administrations: ['Municipal'],
    pull: 0.8,
  },
  {
    kind: 'police',
    peoplePer: 55_000,
    apartM: 1500,
    capacity: null,
    unit: null,
    administrations: ['Carabineros'],
    pull: 1.2,
  },
  {
    kind: 'fire',
    peoplePer: 35_000,
    apartM: 1000,
    capacity: null,
    unit: null,
    administrations: ['Bomberos'],
    pull: 1.2,
  },
  {
    kind: 'market',
    peoplePer: 28_000,
    apartM: 900,
    capacity: [20, 180],
    unit: 'puestos',
    administrations: ['Municipal'],
    pull: 1,
  },
]

/** Facilities in the blocks, more of them in the middle of the town than on the hills: that is where the gaps come from. */
export function facilityRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const random = randomFrom(`${seed}/facilities`)
  const rows: TerritoryRow[] = []
  district.sketch.comunas.forEach((comuna, index) => {
    const own = blocks.filter((block) => block.comuna === index)
    const homes = own.filter((block) => block.use === 'homes')
    if (homes.length === 0) return
    const add = (rule: KindRule, at: Point | null) => {
      const sourceId = `${rule.kind}-${comuna.code}-${rows.length + 1}`
      rows.push({
        sourceId,
        fields: describe(rule, comuna, random),
        shape: at === null ? null : { type: 'Point', coordinates: district.plane.toDegrees(at) },
      })
    }
    for (const rule of rules) {
      for (const at of placesFor(
        rule,
        homes,
        Math.max(1, Math.round(comuna.population / rule.peoplePer)),
        district,
        random,
      ))
        add(rule, at)
    }
    const plaza = rules.find((rule) => rule.kind === 'plaza') as KindRule
    for (const block of own) if (block.use === 'plaza') add(plaza, block.centre)
  })
  // One on the register whose address nobody could place.
  const first = rows.find((row) => row.fields.kind === 'early-education')
  if (first !== undefined)
    rows.push({
      ...first,
      sourceId: `${first.sourceId}-sin-lugar`,
      fields: { ...first.fields, name: 'Jardín Infantil Los Duendes' },
      shape: null,
    })
  return rows
}

function placesFor(
  rule: KindRule,
  homes: readonly Block[],
  wanted: number,
  district: District,
  random: Random,
): Point[] {
  const places: Point[] = []
  for (let attempt = 0; attempt < wanted * 30 && places.length < wanted; attempt++) {
    const block = homes[Math.floor(random() * homes.length)] as Block
    const likely =
      (0.25 + Math.max(0, district.urban.density(block.centre))) ** rule.pull *
      (1 - 0.5 * district.urban.hilliness(block.centre))
    if (random() > likely * 1.4) continue
    const at = rule.kind === 'transit-stop' ? cornerOf(block) : somewhereIn(block, random)
    if (places.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < rule.apartM)) continue
    places.push(at)
  }
  return places
}

/** Just inside a corner of the block, as a stop stands on the pavement. */
function cornerOf(block: Block): Point {
  const corner = block.ring[0] as Point
  const at: Point = [corner[0] + (block.centre[0] - corner[0]) * 0.06, corner[1] + (block.centre[1] - corner[1]) * 0.06]
  return isInside(block.ring, at) ? at : block.centre
}

function somewhereIn(block: Block, random: Random): Point {
  const at: Point = [block.centre[0] + between(random, -22, 22), block.centre[1] + between(random, -16, 16)]
  return isInside(block.ring, at) ? at : block.centre
}

function describe(rule: KindRule, comuna: { code: string; name: string }, random: Random): TerritoryRow['fields'] {
  const isKnown = rule.capacity !== null && random() > 0.06
  return {
    kind: rule.kind,
    name: facilityName(random, rule.kind),
    comuna_code: comuna.code,
    comuna_name: comuna.name,
    status: random() < 0.02 ? 'closed' : random() < 0.03 ? 'unknown' : 'open',
    administration: rule.administrations[Math.floor(random() * rule.administrations.length)] ?? null,
    capacity:
      isKnown && rule.capacity !== null ? Math.round(between(random, rule.capacity[0], rule.capacity[1])) : null,
    capacity_unit: isKnown ? rule.unit : null,
  }
}
