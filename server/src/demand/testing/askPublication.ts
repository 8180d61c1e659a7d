import type { DemandCells, DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { type Audience, demandMeasures, hexagonResolutions } from '@arraigo/shared/demand/demandMeasures.ts'
import type { HexagonAnswer, Publication } from '@arraigo/shared/demand/privacy/testing/subtractTotals.ts'

/** Answers the body of a GET, and waits where it is still computed. */
export type Get = <Body>(url: string) => Promise<Body>

const all = demandMeasures.join(',')
/** Asked about alone: published in the finest groups that they have. */
const alone = ['families', 'census-families', 'irrecoverable', 'doubled-up', 'set-aside', 'people']

/**
 * What can be asked about demand, at every scale and size: all regions, comunas and zones, blocks and hexagons of the regions and of
 * the comunas with most people. A census layer says which regions have any.
 */
export async function askPublication(
  get: Get,
  audience: Audience,
  mostComunas: number,
): Promise<Omit<Publication, 'zoneOfBlock'>> {
  const table = (of: PlaceDemand['of'], within: string) =>
    get<DemandTable>(`/api/demand/places?of=${of}&audience=${audience}${within === '' ? '' : `&in=${within}`}`)
  const regions = await table('regions', '')
  const comunas = await table('comunas', '')
  const places = [...regions.places, ...comunas.places]
  const totals = new Map([['', regions.total]])
  for (const place of comunas.places) totals.set(place.code!, place)
  const counted = regions.places.filter(({ people }) => (people.value ?? 0) > 0).map(({ code }) => code!)
  for (const region of counted) {
    const zones = await table('zones', region)
    totals.set(region, zones.total)
    places.push(...zones.places)
  }
  const largest = comunas.places
    .toSorted((one, other) => (other.people.value ?? 0) - (one.people.value ?? 0))
    .slice(0, mostComunas)
    .map(({ code }) => code!)
  for (const comuna of largest) places.push(...(await table('blocks', comuna)).places)
  const hexagons: HexagonAnswer[] = []
  for (const within of ['', ...counted, ...largest]) {
    for (const asked of within === '' ? [all, ...alone] : [all]) {
      for (const size of hexagonResolutions) {
        const territory = within === '' ? '' : `&in=${within}`
        const url = `/api/demand/cells?of=hex${size}&measures=${asked}&audience=${audience}${territory}`
        hexagons.push({ within, asked, cells: await get<DemandCells>(url) })
      }
    }
  }
  return { places, totals, hexagons }
}
