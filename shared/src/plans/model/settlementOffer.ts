import type { Issue } from '../../problems/issue.ts'
import type { Package } from '../catalogue.schema.ts'
import { type CostFacts, costOf } from '../costOf.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { type FamilySplit, familySplit } from './familySplit.ts'
import type { PlanContext } from './planContext.ts'
import type { ModelOption } from './planModel.ts'
import { isWithin } from './planRows.ts'

/** What one settlement is offered. `needs` are places in `options`. */
export interface SettlementOffer {
  options: ModelOption[]
  /** Why a package of the plan is not offered to it, by the package's index. */
  refused: Map<number, Issue>
  /** Why nothing is offered at all. */
  excluded: Issue | null
}

interface Measure {
  families: number
  served: number
  moved: number
}

/** Every package of the plan for one settlement: offered with its numbers, or refused with the reason. */
export function settlementOffer(context: PlanContext, row: number): SettlementOffer {
  const split = familySplit(context.inputs, row)
  const excluded = unplannable(context, row, split)
  if (excluded !== null || split === null) return { options: [], refused: new Map(), excluded }
  const refused = new Map<number, Issue>()
  const options: ModelOption[] = []
  const movesDoubledUp = offersDoubledUp(context, row, split)
  for (const at of context.offered) {
    const offered = context.inputs.packages[at] as Package
    const measure = measureOf(offered, split, movesDoubledUp)
    const refusal = measure === null ? notForStrategy(offered, split) : refusalOf(context, row, offered, split, measure)
    if (refusal !== null || measure === null) refused.set(at, refusal ?? { code: 'plan-not-offered' })
    else options.push(optionOf(context, row, at, measure))
  }
  const able = withNeeds(context, row, options, refused)
  return { options: able, refused, excluded: able.length > 0 ? null : nothingOffered(context, refused) }
}

/** What is wrong with the settlement itself. Unknown is never zero. */
function unplannable({ inputs, lockedOut }: PlanContext, row: number, split: FamilySplit | null): Issue | null {
  const { leftOut, scores, families, households } = inputs.settlements
  const because = leftOut[row]
  if (because != null) return { code: because.code, ...(because.params && { params: because.params }) }
  if ((scores[row] ?? null) === null) return { code: 'plan-no-score' }
  if (split === null)
    return {
      code: (families[row] ?? households[row] ?? null) === null ? 'plan-families-unknown' : 'plan-families-zero',
    }
  if (lockedOut.get(row)?.includes(null)) return { code: 'plan-locked-out' }
  return null
}

/** Families by kind of package; null: the strategy leaves no room for it. */
function measureOf({ kind }: Package, split: FamilySplit, movesDoubledUp: boolean): Measure | null {
  const home = (count: number, moved: number): Measure | null =>
    count > 0 ? { families: count, served: count, moved } : null
  switch (kind) {
    case 'part':
      return split.staying > 0 ? { families: 0, served: split.staying, moved: 0 } : null
    case 'complementary':
      return { families: 0, served: split.all, moved: 0 }
    case 'in-place':
      return home(split.staying - (movesDoubledUp ? (split.doubledUp ?? 0) : 0), 0)
    case 'relocation':
      return home(split.moving, split.moving)
    case 'doubled-up':
      return home(split.doubledUp ?? 0, split.doubledUp ?? 0)
  }
}

/** Where families that share a dwelling can get homes of their own, works in place are for the others: a family counts once. */
function offersDoubledUp(context: PlanContext, row: number, split: FamilySplit): boolean {
  if (!split.doubledUp) return false
  return context.offered.some((at) => {
    const offered = context.inputs.packages[at] as Package
    if (offered.kind !== 'doubled-up') return false
    const measure = { families: split.doubledUp ?? 0, served: split.doubledUp ?? 0, moved: split.doubledUp ?? 0 }
    return refusalOf(context, row, offered, split, measure) === null
  })
}

function notForStrategy({ kind }: Package, split: FamilySplit): Issue {
  if (kind === 'doubled-up')
    return { code: split.doubledUp === null ? 'plan-doubled-up-unknown' : 'plan-doubled-up-none' }
  return { code: kind === 'relocation' ? 'plan-nobody-moves' : 'plan-must-relocate' }
}

function refusalOf(context: PlanContext, row: number, offered: Package, split: FamilySplit, { moved }: Measure) {
  if (context.lockedOut.get(row)?.includes(offered.code)) return { code: 'plan-package-locked-out' }
  if (offered.kind === 'doubled-up' && split.strategy === 'relocation') return { code: 'plan-all-relocate' }
  if (isThereAlready(context, row, offered)) return { code: 'plan-there-already' }
  if (!(offered.fixedUf + offered.costUfPerFamily > 0)) return { code: 'plan-package-cost-unknown' }
  return moved > 0 ? siteRefusal(context, row, moved) : null
}

function siteRefusal({ near, sites, spec }: PlanContext, row: number, moved: number): Issue | null {
  const reachable = near.get(row) ?? []
  const km = spec.sites.maxDistanceKm
  if (reachable.length === 0) return { code: 'plan-no-site-near', params: { km, families: moved } }
  const capacity = reachable.reduce((sum, { site }) => sum + (sites[site]?.capacity ?? 0), 0)
  return capacity < moved ? { code: 'plan-sites-too-small', params: { km, families: moved, capacity } } : null
}

/** All that the package closes is known not to be lacking. Homes for those who must move or share one are never "there". */
export function isThereAlready({ inputs }: PlanContext, row: number, { kind, closes }: Package): boolean {
  if (kind === 'relocation' || kind === 'doubled-up' || closes.length === 0) return false
  return closes.every((gap) => inputs.settlements.lacks[gap]?.[row] === 0)
}

function optionOf(context: PlanContext, row: number, at: number, measure: Measure): ModelOption {
  const { inputs, spec } = context
  const offered = inputs.packages[at] as Package
  const comuna = inputs.settlements.comunaCodes[row] ?? null
  const { costUf, costRules, costFactor } = costOf(
    offered,
    context.rules.get(offered.code) ?? [],
    costFacts(inputs, row),
    measure.served,
  )
  return {
    row,
    package: at,
    benefit: offered.benefit * ((inputs.settlements.scores[row] ?? 0) / 100) * measure.served,
    costUf,
    ...measure,
    sites: measure.moved > 0 ? (context.near.get(row) ?? []) : [],
    durationYears: offered.durationYears,
    firstYear: 0,
    lastYear: context.years - 1,
    needs: [],
    funds: spec.funds.flatMap(({ packages, places }, fund) =>
      (packages === null || packages.includes(offered.code)) &&
      (places === null || places.some((place) => isWithin(comuna, place)))
        ? [fund]
        : [],
    ),
    costRules,
    costFactor,
  }
}

export const costFacts = ({ settlements }: PlanInputs, row: number): CostFacts => ({
  'slope-deg': settlements.slopeDeg[row] ?? null,
  'households-per-ha': settlements.householdsPerHa[row] ?? null,
  'distance-to-street-m': settlements.distanceToStreetM[row] ?? null,
  families: settlements.families[row] ?? settlements.households[row] ?? null,
})

/** Leaves out, until nothing changes, what cannot be preceded by what it needs within the years of the plan. */
function withNeeds(
  context: PlanContext,
  row: number,
  options: ModelOption[],
  refused: Map<number, Issue>,
): ModelOption[] {
  const { inputs, byCode } = context
  const packageAt = (at: number) => inputs.packages[at] as Package
  let left = options
  for (;;) {
    const dropped = new Set<ModelOption>()
    for (const option of left) {
      const { code, prerequisites } = packageAt(option.package)
      let firstYear = 0
      option.needs = []
      for (const list of prerequisites) {
        if (list.some((need) => isThere(context, row, byCode.get(need)))) continue
        const able = left.flatMap((other, at) => (fulfils(packageAt(other.package), list, code) ? [at] : []))
        option.needs.push(able)
        firstYear = Math.max(
          firstYear,
          Math.min(...able.map((at) => (left[at]?.firstYear ?? 0) + (left[at]?.durationYears ?? 0))),
        )
      }
      option.firstYear = Math.max(option.firstYear, firstYear)
      if (!(option.firstYear <= option.lastYear)) dropped.add(option)
    }
    const isSettled = dropped.size === 0 && hasSettledYears(left)
    for (const option of dropped)
      refused.set(option.package, {
        code: option.needs.some((list) => list.length === 0) ? 'plan-needs-not-offered' : 'plan-needs-too-long',
      })
    if (isSettled) return left
    left = left.filter((option) => !dropped.has(option))
  }
}

/** No option could still begin later because of what it needs. */
const hasSettledYears = (options: ModelOption[]): boolean =>
  options.every((option) =>
    option.needs.every(
      (list) =>
        option.firstYear >=
        Math.min(...list.map((at) => (options[at]?.firstYear ?? 0) + (options[at]?.durationYears ?? 0))),
    ),
  )

/** Nothing is finished before itself, be it named in its own list or a whole that contains what the list names. */
const fulfils = ({ code, kind, includes }: Package, list: string[], of: string): boolean =>
  code !== of &&
  (list.includes(code) ||
    (kind === 'in-place' && !includes.includes(of) && includes.some((part) => list.includes(part))))

const isThere = (context: PlanContext, row: number, at: number | undefined): boolean =>
  at !== undefined && isThereAlready(context, row, context.inputs.packages[at] as Package)

/** The reason that people can do most about. */
function nothingOffered({ offered, inputs }: PlanContext, refused: Map<number, Issue>): Issue {
  const reasons = offered.flatMap((at) => {
    const reason = refused.get(at)
    return reason === undefined ? [] : [{ reason, kind: inputs.packages[at]?.kind }]
  })
  const telling = reasons.find(
    ({ reason }) => reason.code === 'plan-no-site-near' || reason.code === 'plan-sites-too-small',
  )
  if (telling !== undefined) return telling.reason
  const isLeaving = reasons.some(({ reason }) => reason.code === 'plan-must-relocate')
  if (isLeaving && !reasons.some(({ kind }) => kind === 'relocation')) return { code: 'plan-must-relocate' }
  if (reasons.length > 0 && reasons.every(({ reason }) => reason.code === 'plan-there-already'))
    return { code: 'plan-lacks-nothing' }
  return { code: 'plan-nothing-offered' }
}
