import type { Block } from './blocks.ts'
import type { District } from './district.ts'
import { neighbourhoodNamer } from './names.ts'
import { between, pick, type Random, randomFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import { groupsOf, outlineOf } from './zones.ts'

const BLOCKS_PER_NEIGHBOURHOOD = 50
/** A few blocks beside a larger neighbourhood have no name of their own. */
const FEWEST_BLOCKS = 20

/** Barrios: pieces of the town with a name, several census zones each; what is too small belongs to none. */
export function neighbourhoodRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const random = randomFrom(`${seed}/neighbourhoods`)
  const namers = district.sketch.comunas.map(() => neighbourhoodNamer(random))
  const numbers = district.sketch.comunas.map(() => 0)
  const usable = blocks.filter((block) => block.use !== 'open')
  const rows: TerritoryRow[] = []
  for (const { comuna, members } of groupsOf(usable, BLOCKS_PER_NEIGHBOURHOOD)) {
    const fact = district.sketch.comunas[comuna]
    const nameOf = namers[comuna]
    if (members.length < FEWEST_BLOCKS || fact === undefined || nameOf === undefined) continue
    const number = (numbers[comuna] ?? 0) + 1
    numbers[comuna] = number
    const kind = kindOf(members, district, random)
    const people = members.reduce((sum, block) => sum + (block.population ?? 0), 0)
    rows.push({
      sourceId: `${fact.code}-B${String(number).padStart(2, '0')}`,
      fields: {
        code: `${fact.code}-B${String(number).padStart(2, '0')}`,
        name: nameOf(kind),
        kind,
        comuna_code: fact.code,
        comuna_name: fact.name,
        // A municipality rarely has its own count of all of them.
        population: random() < 0.15 ? null : people,
        household_count: random() < 0.3 ? null : Math.round(people / between(random, 2.7, 3.2)),
      },
      shape: multiPolygon(district.plane, outlineOf(members, district)),
    })
  }
  return rows
}

const flatKinds = ['Barrio', 'Población', 'Villa'] as const

function kindOf(members: readonly Block[], district: District, random: Random): string {
  const hilly = members.filter(({ centre }) => district.urban.hilliness(centre) > 0.6).length
  return hilly * 2 > members.length && random() < 0.5 ? 'Cerro' : pick(random, flatKinds)
}
