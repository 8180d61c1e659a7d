import type { DemandCells, HotSpots, HotSpotsQuery } from '@arraigo/shared/demand/demand.schema.ts'
import { h3Index } from '@arraigo/shared/demand/hexagonId.ts'
import { hexagonsAround } from '@arraigo/shared/demand/hotSpotHexagons.ts'
import { nearestPlaces } from '@arraigo/shared/demand/hotSpotNearest.ts'
import type { Neighbours } from '@arraigo/shared/demand/hotSpotNeighbours.ts'
import { type HotSpotAnswer, hotSpots } from '@arraigo/shared/demand/hotSpots.ts'
import { scaledValue, scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { answerCells } from './cells.ts'
import { keptAnswer } from './keptAnswers.ts'
import { strongestSpots } from './strongestSpots.ts'
import { whereCellsAre } from './whereCellsAre.ts'

/** Rings of hexagons around each: with two of them, 18 neighbours. */
const rings = 2
/** The least that is recommended for values that are uneven. */
const nearestCount = 8
/** Farther away it is another place, not a neighbour: an island stays alone. */
const nearestWithinM: Record<string, number> = { comunas: 60_000, zones: 5000, blocks: 1500 }

/** Where figures concentrate beyond chance. */
export const answerHotSpots: AskHandler<HotSpotsQuery> = (live, query): HotSpots => {
  const { of, measure, per, audience } = query
  return keptAnswer(live, ['hot-spots', of, query.in, measure, per, audience], () => {
    const asked = { of, in: query.in, measures: measure, audience }
    return findHotSpots(live, query, answerCells(live, asked))
  })
}

function findHotSpots(live: LiveDemand, query: HotSpotsQuery, cells: DemandCells): HotSpots {
  const { of, measure, per = 'total' } = query
  const values = testedValues(cells, query)
  const { places, comuna } = whereCellsAre(live, cells)
  const neighbours = of.startsWith('hex')
    ? keptAnswer(live, ['rings', of, query.in], () => hexagonsAround(cells.ids.map(h3Index), rings))
    : nearestPlaces(places, nearestCount, nearestWithinM[of]!)
  const areCounts = scaleOf(measure, per) === 'total' && measure !== 'unknown-share'
  const answer = hotSpots(values, neighbours, { areCounts })
  const suppressed = cells.suppressed[measure] ?? []
  return {
    of,
    ids: cells.ids,
    z: rounded(answer.z, 3),
    q: rounded(answer.q, 6),
    level: Array.from(answer.level, (level, at) => (Number.isNaN(answer.z[at]!) ? null : level)),
    tests: answer.tests,
    suppressed,
    leftOut: leftOut(values, neighbours, suppressed.length),
    criticalP: answer.criticalP,
    method: answer.method,
    permutations: answer.permutations,
    neighbours: of.startsWith('hex')
      ? { by: 'rings', count: rings, withinM: null }
      : { by: 'nearest', count: nearestCount, withinM: nearestWithinM[of]! },
    warnings: [...partlyKnown(live, query, answer), ...warningsOf(answer)],
    strongest: strongestSpots(live, { cells, values, answer, places, comuna }),
    basis: live.basis,
  }
}

/** As the map shows them; NaN unknown or suppressed. */
function testedValues(cells: DemandCells, { measure, per = 'total' }: HotSpotsQuery): Float64Array {
  const scale = scaleOf(measure, per)
  const people = cells.peopleOf?.[measure] ?? cells.people
  return Float64Array.from(cells.ids, (_, at) => {
    const place = { people: people[at] ?? null, areaKm2: cells.areaKm2[at] ?? null }
    return scaledValue(cells.values[measure]?.[at] ?? null, scale, place) ?? Number.NaN
  })
}

function leftOut(values: Float64Array, { first, list }: Neighbours, suppressed: number): HotSpots['leftOut'] {
  let [unknown, isolated] = [0, 0]
  values.forEach((value, cell) => {
    if (Number.isNaN(value)) unknown += 1
    else if (list.subarray(first[cell], first[cell + 1]).every((other) => Number.isNaN(values[other]!))) isolated += 1
  })
  return { unknown: unknown - suppressed, suppressed, isolated }
}

/** Where the census says nothing, the families of settlements are all that is known: less than there are. */
function partlyKnown(live: LiveDemand, query: HotSpotsQuery, { z }: HotSpotAnswer): HotSpots['warnings'] {
  if (query.measure !== 'families') return []
  const census = answerCells(live, { of: query.of, in: query.in, measures: 'census-families' }).values[
    'census-families'
  ]
  const tested = [...z.keys()].filter((cell) => !Number.isNaN(z[cell]!))
  const partly = tested.filter((cell) => census?.[cell] === null).length
  return partly === 0 ? [] : [{ code: 'hotspots-partly-known', params: { partly, cells: tested.length } }]
}

const warningsOf = ({ warnings, permutations }: HotSpotAnswer): HotSpots['warnings'] =>
  permutations === null ? warnings : [...warnings, { code: 'hotspots-permuted', params: { permutations } }]

const rounded = (list: Float64Array, digits: number): (number | null)[] =>
  Array.from(list, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(digits))))
