import { hexagonsOfAtoms } from '@arraigo/shared/demand/atomHexagons.ts'
import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import {
  type Audience,
  type DemandMeasure,
  type DemandPlaces,
  demandMeasures,
  type HexagonResolution,
  isDemandMeasure,
} from '@arraigo/shared/demand/demandMeasures.ts'
import { hexagonAreaM2 } from '@arraigo/shared/demand/hexagons.ts'
import type { PublishedSums } from '@arraigo/shared/demand/privacy/publishedSums.ts'
import { sumCells } from '@arraigo/shared/demand/sumCells.ts'
import type { Cells } from '@arraigo/shared/demand/sumKnown.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { atomsWithin, isWithin, placeCells } from './placeCells.ts'
import { publicHexagonSums, publicPeopleOf, publicShare, publicSums } from './publicFigures.ts'

export interface CellsRequest {
  /** `hex5` … `hex9`, or places. */
  of: string
  in?: string
  /** Comma-separated. */
  measures: string
  audience?: Audience
}

/** All cells of one kind, those of them that are asked for, and figures as the audience may see them. */
interface MappedCells extends Cells {
  ids: ArrayLike<number>
  areaKm2Of(cell: number): number | null
  chosen: number[]
  publish(measure: DemandMeasure): PublishedSums
  /** The people that a published figure is of; null where those are all who live there. */
  publishedPeopleOf(measure: DemandMeasure): PublishedSums | null
}

/** Figures in columns, for a map and its histogram. */
export function answerCells(live: LiveDemand, request: CellsRequest): DemandCells {
  const measures = measuresOf(request.measures)
  const cells = request.of.startsWith('hex')
    ? hexagonCells(live, request)
    : places(live, request.of as DemandPlaces, request.in)
  const sums = (measure: DemandMeasure): PublishedSums =>
    request.audience === 'public'
      ? cells.publish(measure)
      : { values: sumCells(live.atoms, cells, measure), suppressed: new Uint8Array(cells.count) }
  const figures = measures.map((measure) => [measure, sums(measure)] as const)
  const pick = ({ values }: PublishedSums) => cells.chosen.map((cell) => rounded(values[cell]!))
  const hidden = ({ suppressed }: PublishedSums) =>
    cells.chosen.flatMap((cell, entry) => (suppressed[cell] === 1 ? [entry] : []))
  const peopleOf = measures.flatMap((measure) => {
    const own = request.audience === 'public' ? cells.publishedPeopleOf(measure) : null
    return own === null ? [] : [[measure, pick(own)] as const]
  })
  return {
    of: request.of,
    ids: cells.chosen.map((cell) => cells.ids[cell]!),
    people: pick(sums('people')),
    ...(peopleOf.length > 0 && { peopleOf: Object.fromEntries(peopleOf) }),
    areaKm2: cells.chosen.map((cell) => cells.areaKm2Of(cell)),
    values: Object.fromEntries(figures.map(([measure, own]) => [measure, pick(own)])),
    suppressed: Object.fromEntries(figures.map(([measure, own]) => [measure, hidden(own)])),
    basis: live.basis,
  }
}

function measuresOf(text: string): DemandMeasure[] {
  const measures = [...new Set(text.split(','))]
  const unknown = measures.filter((measure) => !isDemandMeasure(measure))
  if (unknown.length > 0) {
    const params = { measures: unknown.join(', '), known: demandMeasures.join(', ') }
    throw new IssuesError([{ code: 'demand-measure-unknown', path: 'measures', params }])
  }
  return measures as DemandMeasure[]
}

/** A thousandth of a family is no figure, and a number with all its digits is twice as long. */
const rounded = (value: number) => (Number.isNaN(value) ? null : Math.round(value * 1e4) / 1e4)

function places(live: LiveDemand, of: DemandPlaces, within: string | undefined): MappedCells {
  const cells = placeCells(live, of)
  const chosen = Array.from({ length: cells.count }, (_, cell) => cell).filter((cell) =>
    cells.comunaOf === null
      ? within === undefined || cells.codeOf(cell) === within.slice(0, 2)
      : isWithin(live.comunas[cells.comunaOf(cell)]?.code, within),
  )
  const publish = (measure: DemandMeasure) => {
    const sums = publicSums(live, cells, measure)
    return measure === 'unknown-share' ? publicShare(sums, publicSums(live, cells, 'people')) : sums
  }
  return { ...cells, chosen, publish, publishedPeopleOf: () => null }
}

const areas = new Map<number, number>()
function hexagonKm2(hexagon: number): number {
  const known = areas.get(hexagon) ?? hexagonAreaM2(hexagon) / 1e6
  areas.set(hexagon, known)
  return known
}

/** Of what is asked for only: a hexagon on the border of a region is that region's part of it. */
function hexagonCells(live: LiveDemand, { of: size, in: within }: CellsRequest): MappedCells {
  const hexagons = hexagonsOfAtoms(live.atoms, Number(size.slice(3)) as HexagonResolution)
  const inside = atomsWithin(live, within)
  const of = inside === null ? hexagons.of : hexagons.of.map((cell, atom) => (inside[atom] === 1 ? cell : -1))
  const all = { count: hexagons.ids.length, of: hexagons.of }
  const isChosen = new Uint8Array(all.count)
  for (const cell of of) if (cell >= 0) isChosen[cell] = 1
  return {
    count: all.count,
    of,
    ids: hexagons.ids,
    areaKm2Of: (cell) => hexagonKm2(hexagons.ids[cell]!),
    chosen: [...isChosen.keys()].filter((cell) => isChosen[cell] === 1),
    publish: (measure) => publicHexagonSums(live, all, measure, inside),
    publishedPeopleOf: (measure) => publicPeopleOf(live, all, measure, inside),
  }
}
