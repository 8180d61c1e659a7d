import type { Said } from '../../priorities/preparedRanking.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Evaluation } from './evaluateChoices.ts'
import { leastCost, mostMoney } from './moneyIssues.ts'
import type { Chosen, ModelOption, PlanModel } from './planModel.ts'
import { placeName } from './planNames.ts'

interface Reasons {
  inputs: PlanInputs
  spec: PlanSpec
  model: PlanModel
  evaluation: Evaluation
  chosen: Map<number, Chosen[]>
  /** Options by row. */
  offered: Map<number, ModelOption[]>
  /** Points per 1,000 UF of what is in the plan, least first. */
  yields: number[]
  /** Families that works begin for, by capacity and year. */
  served: number[][]
  /** The most that a year could still spend. */
  leftUf: number
}

/** Why each settlement is in or out, by row: what can be said without solving again. */
export function settlementReasons(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  evaluation: Evaluation,
): Said[] {
  const byRow = Map.groupBy(chosen, ({ option }) => model.options[option]?.row ?? -1)
  const reasons: Reasons = {
    inputs,
    spec,
    model,
    evaluation,
    chosen: byRow,
    offered: Map.groupBy(model.options, ({ row }) => row),
    yields: [...byRow.values()]
      .map((own) => yieldOf(own.map(({ option }) => model.options[option]!)))
      .sort((a, b) => a - b),
    served: model.capacities.map(({ options }) => servedByYear(model, new Set(options), chosen)),
    leftUf: mostLeft(model, evaluation),
  }
  return inputs.settlements.ids.map((_, row) => {
    const excluded = model.excluded.get(row)
    if (excluded !== undefined) return { code: excluded.code, ...(excluded.params && { params: excluded.params }) }
    const own = byRow.get(row)
    return own === undefined ? whyOut(reasons, row) : whyIn(reasons, own)
  })
}

/** Points per 1,000 UF of works. */
function yieldOf(options: readonly ModelOption[]): number {
  const costUf = options.reduce((sum, option) => sum + option.costUf, 0)
  return costUf > 0
    ? (1000 * options.reduce((sum, { benefit }) => sum + benefit, 0)) / costUf
    : Number.POSITIVE_INFINITY
}

/** Three digits: what a text says can be compared, and pretends no more. */
const readable = (value: number): number => (Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value))

/** The most that a work yields, alone or with what may follow it and yields more: none of that comes without it. */
function mostYield(model: PlanModel, work: ModelOption, offered: readonly ModelOption[]): number {
  const chosen = [work]
  const follows = offered
    .filter(({ needs }) => needs.length > 0 && needs.some((any) => any.some((one) => model.options[one] === work)))
    .sort((a, b) => yieldOf([b]) - yieldOf([a]))
  for (const next of follows) if (yieldOf([...chosen, next]) > yieldOf(chosen)) chosen.push(next)
  return yieldOf(chosen)
}

function servedByYear({ discounts, options }: PlanModel, within: Set<number>, chosen: readonly Chosen[]): number[] {
  const served = discounts.map(() => 0)
  for (const { option, year } of chosen)
    if (within.has(option)) served[year] = (served[year] ?? 0) + (options[option]?.served ?? 0)
  return served
}

/** With money that carries over: of the last year, and of any before it what all later ones leave. */
function mostLeft(model: PlanModel, { costUfByYear }: Evaluation): number {
  const left = model.budgetsUf.map(
    (uf, year) => model.funds.reduce((sum, given) => sum + (given[year] ?? 0), uf) - (costUfByYear[year] ?? 0),
  )
  return model.carriesOver ? left.reduce((sum, uf) => sum + uf, 0) : Math.max(0, ...left)
}

function whyIn({ spec, model, evaluation, yields, inputs }: Reasons, own: Chosen[]): Said {
  const options = own.map(({ option }) => model.options[option]!)
  const perUf = yieldOf(options)
  const params = {
    points: readable(
      own.reduce((sum, { option, year }) => sum + model.options[option]!.benefit * (model.discounts[year] ?? 0), 0),
    ),
    uf: Math.round(options.reduce((sum, { costUf }) => sum + costUf, 0)),
    perThousandUf: readable(perUf),
    // Of the settlements in the plan, how many yield no more.
    betterThan: yields.filter((other) => other <= perUf).length - 1,
    others: yields.length - 1,
  }
  const must = model.mustHaves.find(({ options: any }) => own.some(({ option }) => any.includes(option)))
  if (must !== undefined)
    return { code: 'plan-in-locked', params: { ...params, reason: spec.locks[must.lock]?.reason ?? '' } }
  const shared = own
    .flatMap(({ moves, year }) => moves.map((move) => ({ ...move, year })))
    .find(({ site, families, year }) => {
      const all = evaluation.movedTo[site]?.[year] ?? 0
      const least = model.sites[site]?.minGroup ?? 1
      return all > families && all - families < least
    })
  if (shared !== undefined) {
    const site = inputs.sites[model.sites[shared.site]?.site ?? -1]?.name ?? ''
    const others = (evaluation.movedTo[shared.site]?.[shared.year] ?? 0) - shared.families
    const least = model.sites[shared.site]?.minGroup ?? 1
    return {
      code: 'plan-in-completes-project',
      params: { ...params, families: shared.families, site, othersThere: others, least },
    }
  }
  return { code: 'plan-in', params }
}

function whyOut(reasons: Reasons, row: number): Said {
  const { model, leftUf, yields, inputs, spec } = reasons
  const options = reasons.offered.get(row) ?? []
  // A work that needs another one cannot come alone.
  const first = options.filter(({ needs }) => needs.length === 0)
  const cheapest = Math.min(...first.map((option) => leastCost(model, option)))
  const best = Math.max(...first.map((option) => mostYield(model, option, options)))
  const params = { uf: Math.ceil(cheapest), perThousandUf: readable(best) }
  const mostUf = Math.max(...first.map((option) => mostMoney(model, option.funds)))
  if (first.length > 0 && first.every((option) => leastCost(model, option) > mostMoney(model, option.funds)))
    return { code: 'plan-out-too-costly', params: { ...params, mostUf: Math.floor(mostUf) } }
  const full = fullComuna(reasons, first)
  if (full !== null)
    return {
      code: 'plan-out-capacity',
      params: { place: placeName(inputs, full.comunaCode), families: full.familiesPerYear },
    }
  const land = landReason(reasons, first)
  if (land !== null) return land
  const least = yields[0] ?? Number.NEGATIVE_INFINITY
  const rank = yields.filter((other) => other > best).length
  if (best < least) return { code: 'plan-out-yields-less', params: { ...params, least: readable(least) } }
  if (cheapest > leftUf)
    return {
      code: 'plan-out-no-money-left',
      params: { ...params, leftUf: Math.floor(leftUf), better: rank, others: yields.length },
    }
  return { code: 'plan-out-not-chosen', params: { ...params, floors: spec.floors.length } }
}

/** The capacity of a comuna that leaves no year for any of the options. */
function fullComuna({ model, served }: Reasons, options: readonly ModelOption[]) {
  const smallest = Math.min(...options.map((option) => option.served))
  return (
    model.capacities.find(
      ({ options: within, familiesPerYear }, at) =>
        within.some((one) => options.includes(model.options[one]!)) &&
        (served[at] ?? []).every((families) => families + smallest > familiesPerYear),
    ) ?? null
  )
}

/** Where all that is offered moves families: whether sites are full, or so few families make no project. */
function landReason({ model, evaluation }: Reasons, options: readonly ModelOption[]): Said | null {
  if (options.length === 0 || options.some(({ moved }) => moved === 0)) return null
  const smallest = options.reduce((one, other) => (other.moved < one.moved ? other : one))
  const sites = smallest.sites.flatMap(({ site }) => {
    const land = model.sites[site]
    if (land === undefined) return []
    const byYear = evaluation.movedTo[site] ?? []
    return [
      {
        ...land,
        left: land.capacity - byYear.reduce((sum, families) => sum + families, 0),
        isUsed: byYear.some((moved) => moved > 0),
      },
    ]
  })
  const left = sites.reduce((sum, site) => sum + site.left, 0)
  if (left < smallest.moved) return { code: 'plan-out-sites-full', params: { families: smallest.moved, left } }
  const least = Math.min(...sites.map(({ minGroup }) => minGroup))
  if (smallest.moved < least && !sites.some(({ isUsed }) => isUsed))
    return { code: 'plan-out-too-few', params: { families: smallest.moved, least } }
  return null
}
