import type { District, Parcel } from './district.ts'
import { between, noiseFrom, type Random, randomFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import { slopeAt } from './terrain.ts'

/** What a parcel is used for. */
export type Use = 'homes' | 'plaza' | 'site' | 'open'

export interface Block extends Parcel {
  /** 18 digits or fewer, comuna first, as census codes are. */
  code: string
  use: Use
  /** People; null where the census keeps a small count to itself. */
  population: number | null
  /** Number of the block's zone within the comuna. */
  zone: number
}

/** Share of a comuna's people who live in the drawn blocks; the rest live scattered and in settlements. */
const SHARE_IN_BLOCKS = 0.96
const SUPPRESSED_SHARE = 0.035
const SITES_PER_COMUNA = 4
const STEEPEST_SITE = 0.11

/** Gives every parcel its use and its people. */
export function settleBlocks(district: District, seed: string): Block[] {
  const random = randomFrom(`${seed}/blocks`)
  const crowding = noiseFrom(`${seed}/crowding`, 800, 3)
  const blocks = district.parcels.map((parcel): Block => {
    const density = district.urban.density(parcel.centre)
    const use: Use = density < -0.2 ? 'open' : parcel.areaM2 < 7500 && random() < 0.02 ? 'plaza' : 'homes'
    return { ...parcel, code: '', use, population: null, zone: 0 }
  })
  district.sketch.comunas.forEach((comuna, index) => {
    const own = blocks.filter((block) => block.comuna === index)
    chooseSites(own, district, random)
    const homes = own.filter((block) => block.use === 'homes')
    const weights = homes.map((block) => weightOf(block, district, crowding))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    homes.forEach((block, i) => {
      const people = Math.round((comuna.population * SHARE_IN_BLOCKS * (weights[i] as number)) / total)
      block.population = random() < SUPPRESSED_SHARE || people < 5 ? null : people
    })
    own.forEach((block, i) => {
      block.code = `${Number(comuna.code)}${String(i + 1).padStart(7, '0')}`
    })
  })
  return blocks
}

function weightOf(block: Block, district: District, crowding: (x: number, y: number) => number): number {
  const density = Math.max(0, district.urban.density(block.centre))
  return Math.min(block.areaM2, 16_000) * (0.45 + density) * (1 + 0.5 * crowding(block.centre[0], block.centre[1]))
}

/** Empty land at the edge of the town, flat and large enough for a project. */
function chooseSites(own: Block[], district: District, random: Random): void {
  const candidates = own.filter((block) => {
    const edge = district.urban.density(block.centre)
    return (
      block.use === 'homes' &&
      block.areaM2 > 8000 &&
      edge < 0.3 &&
      slopeAt(district.terrain, ...block.centre) < STEEPEST_SITE
    )
  })
  for (let i = 0; i < SITES_PER_COMUNA && candidates.length > 0; i++) {
    const [site] = candidates.splice(Math.floor(random() * candidates.length), 1) as [Block]
    site.use = 'site'
  }
}

export function blockRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const random = randomFrom(`${seed}/people`)
  return blocks
    .filter((block) => block.use === 'homes' || block.use === 'plaza')
    .map((block) => {
      const people = block.use === 'plaza' ? 0 : block.population
      const part = (low: number, high: number) =>
        people === null ? null : Math.round(people * between(random, low, high))
      return {
        sourceId: block.code,
        fields: {
          code: block.code,
          comuna_code: district.sketch.comunas[block.comuna]?.code ?? null,
          population: people,
          women: part(0.48, 0.54),
          young: part(0.15, 0.26),
          foreign_born: part(0.01, 0.11),
        },
        shape: multiPolygon(district.plane, [[block.ring]]),
      }
    })
}

const owners = ['Municipalidad', 'SERVIU', 'Bienes Nacionales', 'Privado', 'Privado']

export function siteRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const random = randomFrom(`${seed}/sites`)
  return blocks
    .filter((block) => block.use === 'site')
    .map((block, i) => {
      const comuna = district.sketch.comunas[block.comuna]
      const perHectare = between(random, 55, 115)
      const ufPerM2 = between(random, 0.6, 3.2) * (1 + Math.max(0, district.urban.density(block.centre)))
      return {
        sourceId: `terreno-${block.code}`,
        fields: {
          name: `Terreno ${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26) || ''} ${comuna?.name ?? ''}`,
          comuna_code: comuna?.code ?? null,
          capacity_families: Math.max(10, Math.min(160, Math.round((block.areaM2 / 10_000) * perHectare))),
          land_cost_uf: random() < 0.12 ? null : Math.round(block.areaM2 * ufPerM2),
          owner: owners[Math.floor(random() * owners.length)] ?? null,
        },
        shape: multiPolygon(district.plane, [[block.ring]]),
      }
    })
}
