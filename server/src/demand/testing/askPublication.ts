import type { DemandCells, DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { type Audience, demandMeasures, hexagonResolutions } from '@arraigo/shared/demand/demandMeasures.ts'
import type { HexagonAnswer, Publication } from '@arraigo/shared/demand/privacy/testing/subtractTotals.ts'

/** Answers the body of a GET, and waits where it is still computed. */
export type Get = <Body>(url: string) => Promise<Body>

/** Everything about demand that can be asked for, by any zoom and of any territory. */
export async function askPublication(get: Get, audience: Audience): Promise<Omit<Publication, 'zoneOfBlock'>> {
  const table = (of: PlaceDemand['of'], within: string) =>
    get<DemandTable>(`/api/demand/places?of=${of}&audience=${audience}${within === '' ? '' : `&in=${within}`}`)
  const regions = await table('regions', '')
  const comunas = await table('comunas', '')
  const codes = [regions, comunas].map(({ places }) => places.flatMap(({ code }) => (code === null ? [] : [code])))
  const [ofRegions, ofComunas] = [codes[0]!, codes[1]!]
  const totals = new Map([['', regions.total]])
  const places = [...regions.places, ...comunas.places]
  for (const code of ofRegions) totals.set(code, (await table('comunas', code)).total)
  for (const code of ofComunas) {
    const zones = await table('zones', code)
    totals.set(code, zones.total)
    places.push(...zones.places, ...(await table('blocks', code)).places)
  }
  const all = demandMeasures.join(',')
  const hexagons: HexagonAnswer[] = []
  for (const within of ['', ...ofRegions, ...ofComunas]) {
    for (const asked of within === '' ? [all, ...demandMeasures] : [all]) {
      for (const size of hexagonResolutions) {
        const territory = within === '' ? '' : `&in=${within}`
        const url = `/api/demand/cells?of=hex${size}&measures=${asked}&audience=${audience}${territory}`
        hexagons.push({ within, asked, cells: await get<DemandCells>(url) })
      }
    }
  }
  return { places, totals, hexagons }
}
