import type { DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { atomKinds } from '@arraigo/shared/demand/demandAtoms.ts'
import type { Audience, DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { amountsOfCells, sumCells } from '@arraigo/shared/demand/sumCells.ts'
import type { Cells } from '@arraigo/shared/demand/sumKnown.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { around, atomsWithin, isWithin, type PlaceCells, placeCells } from './placeCells.ts'
import { publicAmounts } from './publicAmounts.ts'
import { publicUnknownShares } from './publicFigures.ts'
import { remarksOf } from './remarks.ts'

export interface PlacesRequest {
  of: DemandPlaces
  in?: string
  /** Comma-separated. */
  ids?: string
  audience?: Audience
  /** No limit where it is absent. */
  mostPlaces?: number
}

/** Need and demand of places, with their total. */
export function answerPlaces(live: LiveDemand, request: PlacesRequest): DemandTable {
  const all = placeCells(live, request.of)
  const chosen = chosenCells(live, all, request)
  if (request.mostPlaces !== undefined && chosen.length > request.mostPlaces) {
    const params = { count: chosen.length, limit: request.mostPlaces }
    throw new IssuesError([{ code: 'demand-too-many-places', params }])
  }
  const audience = request.audience ?? 'internal'
  const entryOf = new Int32Array(all.count).fill(-1)
  chosen.forEach((cell, entry) => {
    entryOf[cell] = entry
  })
  const cells = { count: chosen.length, of: all.of.map((cell) => (cell < 0 ? -1 : entryOf[cell]!)) }
  const figures = figuresOf(live, cells, audience)
  const places = chosen.map((cell, at) => ({ ...describe(live, all, cell, request.of), ...figures(at) }))
  return {
    places: places.map((place) => withRemarks(place, live)),
    total: totalOf(live, request, audience),
    basis: live.basis,
  }
}

function chosenCells(live: LiveDemand, cells: PlaceCells, request: PlacesRequest): number[] {
  const ids = request.ids === undefined ? null : new Set(request.ids.split(',').map(Number))
  const isIn = (cell: number) => {
    const comuna = cells.comunaOf?.(cell)
    // A region is in the answer where it, or a comuna of it, was asked for.
    if (comuna === undefined) return request.in === undefined || cells.codeOf(cell) === request.in.slice(0, 2)
    return isWithin(live.comunas[comuna]?.code, request.in)
  }
  return Array.from({ length: cells.count }, (_, cell) => cell)
    .filter((cell) => isIn(cell) && (ids?.has(cells.ids[cell]!) ?? true))
    .sort((a, b) => compared(cells.codeOf(a), cells.codeOf(b)))
}

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

type Description = Pick<
  PlaceDemand,
  'of' | 'id' | 'code' | 'name' | 'comunaCode' | 'comunaName' | 'regionCode' | 'areaKm2' | 'bounds'
>

function describe({ comunas }: LiveDemand, cells: PlaceCells, cell: number, of: DemandPlaces): Description {
  const comuna = comunas[cells.comunaOf?.(cell) ?? -1]
  return {
    of,
    id: cells.ids[cell]!,
    code: cells.codeOf(cell),
    name: cells.nameOf(cell),
    comunaCode: comuna?.code ?? null,
    comunaName: comuna?.name || null,
    regionCode: cells.regionOf(cell),
    areaKm2: cells.areaKm2Of(cell),
    bounds: cells.boundsOf(cell),
  }
}

type Figures = Omit<PlaceDemand, keyof Description | 'remarks'>

/** Answers the figures of a cell. */
function figuresOf(live: LiveDemand, cells: Cells, audience: Audience): (cell: number) => Figures {
  const own = amountsOfCells(live.atoms, cells)
  const amounts = audience === 'public' ? publicAmounts(live, cells, own) : own
  const shares = audience === 'public' ? publicUnknownShares(live, cells) : sumCells(live.atoms, cells, 'unknown-share')
  const settlements = countSettlements(live, cells)
  return (cell) => ({
    people: amounts.people[cell]!,
    families: amounts.families[cell]!,
    settlementFamilies: amounts['settlement-families'][cell]!,
    censusFamilies: amounts['census-families'][cell]!,
    setAside: amounts['set-aside'][cell]!,
    groupFamilies: null,
    settlements: settlements.all[cell]!,
    settlementsUnknown: settlements.unknown[cell]!,
    need: Object.fromEntries(needComponents.map((component) => [component, amounts[component][cell]!])),
    unknownShare: Number.isNaN(shares[cell]!) ? null : shares[cell]!,
  })
}

function countSettlements({ atoms }: LiveDemand, { count, of }: Cells) {
  const counts = { all: new Uint32Array(count), unknown: new Uint32Array(count) }
  for (let atom = 0; atom < atoms.count; atom += 1) {
    if (atoms.kind[atom] !== atomKinds.settlement || of[atom]! < 0) continue
    counts.all[of[atom]!]! += 1
    if (Number.isNaN(atoms.values.families[atom]!)) counts.unknown[of[atom]!]! += 1
  }
  return counts
}

/** Of everything in the territory that is asked for, also what lies in none of the places. */
function totalOf(live: LiveDemand, request: PlacesRequest, audience: Audience): PlaceDemand {
  const code = request.in
  const isComuna = code?.length === 5
  const cells = placeCells(live, isComuna ? 'comunas' : 'regions')
  const cell = Array.from({ length: cells.count }, (_, at) => at).find((at) => cells.codeOf(at) === code)
  const inside = atomsWithin(live, code)
  const whole = { count: 1, of: Int32Array.from(live.atoms.kind, (_, atom) => ((inside?.[atom] ?? 1) === 1 ? 0 : -1)) }
  const description: Description =
    cell === undefined
      ? {
          ...nowhere,
          code: code ?? null,
          name: code === undefined ? null : regionName(code),
          bounds: everywhere(live, code),
        }
      : describe(live, cells, cell, isComuna ? 'comunas' : 'regions')
  return withRemarks({ ...description, ...figuresOf(live, whole, audience)(0) }, live)
}

const nowhere: Description = {
  of: 'regions',
  id: 1,
  code: null,
  name: null,
  comunaCode: null,
  comunaName: null,
  regionCode: null,
  areaKm2: null,
  bounds: null,
}

const everywhere = ({ comunas }: LiveDemand, code: string | undefined) =>
  code === undefined ? around(comunas.flatMap(({ bounds }) => (bounds === null ? [] : [bounds]))) : null

const withRemarks = (place: Omit<PlaceDemand, 'remarks'>, live: LiveDemand): PlaceDemand => ({
  ...place,
  remarks: remarksOf(place, live),
})
