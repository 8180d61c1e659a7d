import { collectionIds } from '@arraigo/shared/territory/collections.ts'
import { blockRows, settleBlocks, siteRows } from './blocks.ts'
import { buildingRows } from './buildings.ts'
import { type District, drawDistrict } from './district.ts'
import { facilityRows } from './facilities.ts'
import { hazardRows } from './hazards.ts'
import { indicatorRows } from './indicators.ts'
import { neighbourhoodRows } from './neighbourhoods.ts'
import { districts } from './places.ts'
import type { Ring } from './plane.ts'
import { multiPolygon, type Territory, type TerritoryRow } from './rows.ts'
import { drawSettlements, undrawnSettlement } from './settlements.ts'
import { streetRows } from './streets.ts'
import { zoneRows } from './zones.ts'
import { zoningRows } from './zoning.ts'

export type { Territory, TerritoryRow } from './rows.ts'

export const DEMONSTRATION_SEED = 'arraigo-1'

/**
 * The demonstration, district by district: real comunas by name, code and census population; every shape and every
 * other figure invented. The same seed gives the same bytes.
 */
export function* drawTerritory(seed: string = DEMONSTRATION_SEED): Generator<Partial<Territory>> {
  for (const sketch of districts) {
    const own = `${seed}/${sketch.id}`
    const district = drawDistrict(sketch, own)
    const blocks = settleBlocks(district, own)
    const settlements = drawSettlements(district, blocks, own)
    yield {
      comunas: comunaRows(district),
      blocks: blockRows(district, blocks, own),
      zones: zoneRows(district, blocks, own),
      streets: streetRows(district, own),
      neighbourhoods: neighbourhoodRows(district, blocks, own),
      settlements: settlements.map(({ row }) => row),
      buildings: buildingRows(district, settlements, own),
      facilities: facilityRows(district, blocks, own),
      hazards: hazardRows(district, own),
      zoning: zoningRows(district, blocks, own),
      sites: siteRows(district, blocks, own),
    }
  }
  yield {
    settlements: [
      undrawnSettlement({ code: '13201', name: 'Puente Alto' }, 'Toma Nueve Hermanos', seed),
      undrawnSettlement({ code: '05101', name: 'Valparaíso' }, 'Campamento Subida del Viento', seed),
    ],
    indicators: indicatorRows(
      districts.flatMap((sketch) => sketch.comunas),
      seed,
    ),
  }
}

/** The whole of it at once. */
export function generateTerritory(seed?: string): Territory {
  const territory = Object.fromEntries(collectionIds.map((id) => [id, [] as TerritoryRow[]])) as Territory
  for (const part of drawTerritory(seed)) for (const id of collectionIds) territory[id].push(...(part[id] ?? []))
  return territory
}

function comunaRows({ sketch, rings, plane }: District): TerritoryRow[] {
  return sketch.comunas.map((comuna, i) => ({
    sourceId: comuna.code,
    fields: {
      code: comuna.code,
      name: comuna.name,
      province_code: comuna.provinceCode,
      province_name: comuna.provinceName,
      region_code: comuna.code.slice(0, 2),
      population: comuna.population,
    },
    shape: multiPolygon(plane, [[rings[i] as Ring]]),
  }))
}
