import { blockRows, settleBlocks, siteRows } from './blocks.ts'
import { type District, drawDistrict } from './district.ts'
import { facilityRows } from './facilities.ts'
import { hazardRows } from './hazards.ts'
import { indicatorRows } from './indicators.ts'
import { districts } from './places.ts'
import { type Ring } from './plane.ts'
import { type Territory, type TerritoryRow, multiPolygon } from './rows.ts'
import { settlementRows, undrawnSettlement } from './settlements.ts'
import { streetRows } from './streets.ts'
import { zoneRows } from './zones.ts'
import { zoningRows } from './zoning.ts'

export type { Territory, TerritoryRow } from './rows.ts'

export const DEMONSTRATION_SEED = 'arraigo-1'

/** The demonstration: real comunas by name, code and census population; every shape and every other figure invented. */
export function generateTerritory(seed: string = DEMONSTRATION_SEED): Territory {
  const territory: Territory = {
    comunas: [], settlements: [], facilities: [], blocks: [], zones: [], streets: [], hazards: [], zoning: [], sites: [], indicators: [],
  }
  for (const sketch of districts) {
    const own = `${seed}/${sketch.id}`
    const district = drawDistrict(sketch, own)
    const blocks = settleBlocks(district, own)
    territory.comunas.push(...comunaRows(district))
    territory.blocks.push(...blockRows(district, blocks, own))
    territory.zones.push(...zoneRows(district, blocks, own))
    territory.streets.push(...streetRows(district, own))
    territory.settlements.push(...settlementRows(district, blocks, own))
    territory.facilities.push(...facilityRows(district, blocks, own))
    territory.hazards.push(...hazardRows(district))
    territory.zoning.push(...zoningRows(district, blocks))
    territory.sites.push(...siteRows(district, blocks, own))
  }
  territory.settlements.push(
    undrawnSettlement({ code: '13201', name: 'Puente Alto' }, 'Toma Nueve Hermanos', seed),
    undrawnSettlement({ code: '05101', name: 'Valparaíso' }, 'Campamento Subida del Viento', seed),
  )
  territory.indicators.push(...indicatorRows(districts.flatMap((sketch) => sketch.comunas), seed))
  return territory
}

function comunaRows({ sketch, rings, plane }: District): TerritoryRow[] {
  return sketch.comunas.map((comuna, i) => ({
    sourceId: comuna.code,
    fields: {
      code: comuna.code, name: comuna.name, province_code: comuna.provinceCode, province_name: comuna.provinceName,
      region_code: comuna.code.slice(0, 2), population: comuna.population,
    },
    shape: multiPolygon(plane, [[rings[i] as Ring]]),
  }))
}
