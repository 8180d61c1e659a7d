import { regionOfComuna } from '../../territory/codes.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlannedSettlement, PlanResult } from '../planResult.schema.ts'

export interface ComparedPlan {
  spec: PlanSpec
  inputs: PlanInputs
  result: PlanResult
}

/** `same`: the same packages in the same years for as many families. `unknown`: the settlement is not among the data of the other plan. */
export type PlanMove = 'same' | 'enters' | 'leaves' | 'package' | 'year' | 'families' | 'unknown'

export interface ComparedSettlement {
  settlementId: number
  name: string
  comunaCode: string | null
  comunaName: string | null
  before: PlannedSettlement | null
  after: PlannedSettlement | null
  move: PlanMove
}

/** Families with a solution of those that could have one, in a comuna or region. */
export interface PlaceShare {
  code: string
  name: string
  /** Known families of its settlements; those whose number is unknown are not in it. */
  families: number
  served: number
  costUf: number
}

export interface PlanFigures {
  families: number
  costUf: number
  budgetUf: number
  settlements: number
  /** Settlements with works, moved families and projects on sites. */
  moved: number
  projects: number
  points: number
  meanYear: number | null
  byYear: { year: number; families: number; costUf: number; budgetUf: number }[]
  byPackage: { package: string; settlements: number; families: number; costUf: number }[]
  /** Families for whom a gap is closed, by what packages close. */
  closed: { gap: string; families: number }[]
  comunas: PlaceShare[]
  regions: PlaceShare[]
  /** Mean difference between comunas' served shares, as a share of twice their mean, weighted by families: 0 all alike, 1 all in one. Null: nobody served. */
  inequality: number | null
}

/** Figures of one plan, as scenarios are held beside each other. */
export function figuresOf({ inputs, result }: ComparedPlan): PlanFigures {
  const works = result.settlements.flatMap(({ works }) => works)
  const kinds = new Map(inputs.packages.map((one) => [one.code, one]))
  const closed = new Map<string, number>()
  for (const work of works)
    for (const gap of kinds.get(work.package)?.closes ?? []) closed.set(gap, (closed.get(gap) ?? 0) + work.families)
  const counting = works.filter((work) => isSolution(kinds.get(work.package)?.kind))
  const familyYears = counting.reduce((sum, { families, year }) => sum + families * year, 0)
  const families = counting.reduce((sum, work) => sum + work.families, 0)
  const comunas = placesOf(inputs, result, (row) => comunaAt(inputs, row))
  return {
    families: result.totals.families,
    costUf: result.totals.costUf,
    budgetUf: result.totals.budgetUf,
    settlements: result.totals.settlements,
    moved: works.reduce((sum, { moves }) => sum + moves.reduce((all, move) => all + move.families, 0), 0),
    projects: result.projects.length,
    points: result.objective,
    meanYear: families === 0 ? null : familyYears / families,
    byYear: result.years.map(({ year, families, costUf, budgetUf }) => ({ year, families, costUf, budgetUf })),
    byPackage: byPackage(inputs, result),
    closed: [...closed]
      .map(([gap, families]) => ({ gap, families }))
      .sort((a, b) => b.families - a.families || (a.gap < b.gap ? -1 : 1)),
    comunas,
    regions: placesOf(inputs, result, (row) => regionAt(inputs, row)),
    inequality: inequalityOf(comunas),
  }
}

/** Every settlement of either plan: what becomes of it in the one and the other. */
export function comparePlans(before: ComparedPlan, after: ComparedPlan): ComparedSettlement[] {
  const [one, other] = [rowsOf(before), rowsOf(after)]
  return [...new Set([...one.keys(), ...other.keys()])].map((settlementId) => {
    const [was, is] = [one.get(settlementId), other.get(settlementId)]
    const { name, comunaCode, comunaName } = (is ?? was) as KnownRow
    return {
      ...{ settlementId, name, comunaCode, comunaName },
      before: was?.planned ?? null,
      after: is?.planned ?? null,
      move: moveOf(was?.planned, is?.planned),
    }
  })
}

function moveOf(before: PlannedSettlement | undefined, after: PlannedSettlement | undefined): PlanMove {
  if (before === undefined || after === undefined) return 'unknown'
  const [was, is] = [before.works.length > 0, after.works.length > 0]
  if (was !== is) return is ? 'enters' : 'leaves'
  const packages = ({ works }: PlannedSettlement) => sortedText(works.map((work) => work.package))
  const years = ({ works }: PlannedSettlement) => sortedText(works.map((work) => `${work.package} ${work.year}`))
  if (packages(before) !== packages(after)) return 'package'
  if (years(before) !== years(after)) return 'year'
  return before.families === after.families ? 'same' : 'families'
}

const sortedText = (texts: readonly string[]): string => [...texts].sort().join()

interface KnownRow {
  name: string
  comunaCode: string | null
  comunaName: string | null
  planned: PlannedSettlement | undefined
}

function rowsOf({ inputs, result }: ComparedPlan): Map<number, KnownRow> {
  const planned = new Map(result.settlements.map((one) => [one.settlementId, one]))
  const { ids, names, comunaCodes, comunaNames } = inputs.settlements
  return new Map(
    ids.map((id, row) => [
      id,
      {
        name: names[row] ?? '',
        comunaCode: comunaCodes[row] ?? null,
        comunaName: comunaNames[row] ?? null,
        planned: planned.get(id),
      },
    ]),
  )
}

const isSolution = (kind: string | undefined): boolean =>
  kind === 'in-place' || kind === 'relocation' || kind === 'doubled-up'

interface PlaceAt {
  code: string
  name: string
}

function comunaAt({ settlements }: PlanInputs, row: number): PlaceAt | null {
  const code = settlements.comunaCodes[row] ?? null
  return code === null ? null : { code, name: settlements.comunaNames[row] ?? code }
}

function regionAt({ settlements }: PlanInputs, row: number): PlaceAt | null {
  const code = settlements.comunaCodes[row] ?? null
  return code === null ? null : { code: regionOfComuna(code), name: regionOfComuna(code) }
}

function placesOf(inputs: PlanInputs, result: PlanResult, placeAt: (row: number) => PlaceAt | null): PlaceShare[] {
  const planned = new Map(result.settlements.map((one) => [one.settlementId, one]))
  const places = new Map<string, PlaceShare>()
  for (const [row, id] of inputs.settlements.ids.entries()) {
    const at = placeAt(row)
    if (at === null) continue
    const place = places.get(at.code) ?? { ...at, families: 0, served: 0, costUf: 0 }
    place.families += inputs.settlements.families[row] ?? 0
    place.served += planned.get(id)?.families ?? 0
    place.costUf += planned.get(id)?.costUf ?? 0
    places.set(at.code, place)
  }
  return [...places.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function byPackage(inputs: PlanInputs, result: PlanResult): PlanFigures['byPackage'] {
  const order = inputs.packages.map(({ code }) => code)
  const found = new Map<string, PlanFigures['byPackage'][number]>()
  for (const { works } of result.settlements)
    for (const work of works) {
      const row = found.get(work.package) ?? { package: work.package, settlements: 0, families: 0, costUf: 0 }
      row.settlements += 1
      row.families += work.families
      row.costUf += work.costUf
      found.set(work.package, row)
    }
  return [...found.values()].sort((a, b) => order.indexOf(a.package) - order.indexOf(b.package))
}

/** Gini coefficient of served ÷ families over the families. */
export function inequalityOf(places: readonly Pick<PlaceShare, 'families' | 'served'>[]): number | null {
  const known = places
    .filter(({ families }) => families > 0)
    .map(({ families, served }) => ({ weight: families, share: served / families }))
    .sort((a, b) => a.share - b.share)
  const weight = known.reduce((sum, place) => sum + place.weight, 0)
  const total = known.reduce((sum, place) => sum + place.weight * place.share, 0)
  if (total === 0) return null
  let below = 0
  let area = 0
  for (const { weight: own, share } of known) {
    area += own * (2 * below + own * share)
    below += own * share
  }
  return Math.max(0, 1 - area / (weight * total))
}
