import type { Said } from '../../priorities/preparedRanking.ts'
import type { IssueParams } from '../../problems/issue.ts'
import { costOf } from '../costOf.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { familySplit } from './familySplit.ts'
import type { Chosen, ModelOption, PlanModel } from './planModel.ts'
import { placeName, someNames } from './planNames.ts'
import { reasonWord } from './reasonWords.ts'
import { costFacts } from './settlementOffer.ts'
import { mostFamilies } from './shareIssues.ts'

/** What must be read with a plan: what was not known, what was assumed, what it leaves out, what lies beyond it. */
export function planFindings(inputs: PlanInputs, spec: PlanSpec, model: PlanModel, chosen: readonly Chosen[]): Said[] {
  const works = chosen.flatMap(({ option, year, moves }) => {
    const own = model.options[option]
    return own === undefined ? [] : [{ option: own, year, moves }]
  })
  return [
    ...modelFindings(inputs, spec, model),
    ...unknownOfWorks(inputs, works),
    ...landOfWorks(inputs, model, works),
    ...endFindings(spec, model, works),
  ]
}

/** Those that can be said before anything is chosen. */
export function modelFindings(inputs: PlanInputs, spec: PlanSpec, model: PlanModel): Said[] {
  return [
    ...excludedFindings(inputs, model),
    ...strategyFindings(inputs, model),
    ...programmeFindings(inputs, spec),
    ...siteFindings(inputs, spec),
    ...floorFindings(inputs, model),
  ]
}

interface Work {
  option: ModelOption
  year: number
  moves: Chosen['moves']
}

const said = (code: string, count: number, params: IssueParams = {}): Said[] =>
  count > 0 ? [{ code, params: { count, ...params } }] : []

function excludedFindings({ settlements }: PlanInputs, { excluded }: PlanModel): Said[] {
  const rows = Map.groupBy(excluded, ([, { code }]) => reasonWord(code))
  return [...rows].map(([reason, entries]) => ({
    code: 'plan-unplannable',
    params: { reason, ...someNames(entries.map(([row]) => settlements.names[row] ?? '')) },
  }))
}

function strategyFindings(inputs: PlanInputs, { options }: PlanModel): Said[] {
  const rows = [...new Set(options.map(({ row }) => row))]
  const assumed = rows.filter((row) => familySplit(inputs, row)?.isAssumed)
  const named = someNames(assumed.map((row) => inputs.settlements.names[row] ?? ''))
  return said('plan-strategy-assumed', assumed.length, named)
}

function programmeFindings(inputs: PlanInputs, { programme: code, fromYear, budgetsUf }: PlanSpec): Said[] {
  const programme = inputs.programmes.find((one) => one.code === code)
  if (programme === undefined) return []
  const last = fromYear + budgetsUf.length - 1
  const starts = programme.startsOn === null ? null : Number(programme.startsOn.slice(0, 4))
  const ends = programme.endsOn === null ? null : Number(programme.endsOn.slice(0, 4))
  const isValid = (starts === null || starts <= fromYear) && (ends === null || ends >= last)
  const params = { programme: programme.name, starts: programme.startsOn, ends: programme.endsOn }
  return [
    ...(isValid
      ? []
      : [{ code: 'plan-programme-not-valid', params: { ...params, from: String(fromYear), to: String(last) } }]),
    ...(programme.minFamilies === null ? [{ code: 'plan-programme-min-unknown', params }] : []),
    ...(programme.maxFamilies === null ? [{ code: 'plan-programme-max-unknown', params }] : []),
  ]
}

/** Sites of the plan that nothing can be built on, and why. */
function siteFindings(inputs: PlanInputs, spec: PlanSpec): Said[] {
  const least = inputs.programmes.find(({ code }) => code === spec.programme)?.minFamilies ?? 1
  const asked = inputs.sites.filter(({ id }) => spec.sites.ids === null || spec.sites.ids.includes(id))
  const usable = asked.filter(({ isUsable }) => isUsable)
  const small = usable.filter(({ capacityFamilies }) => (capacityFamilies ?? 0) < least)
  const unpriced = usable.filter(({ landCostUf }) => landCostUf === null)
  const named = (sites: typeof asked) => someNames(sites.map(({ name }) => name))
  return [
    ...said('plan-sites-not-usable', asked.length - usable.length, named(asked.filter(({ isUsable }) => !isUsable))),
    ...said('plan-sites-below-programme', small.length, { ...named(small), least }),
    ...said('plan-sites-without-cost', unpriced.length, named(unpriced)),
  ]
}

/** A floor of what a place can reach holds the whole plan down. */
function floorFindings(inputs: PlanInputs, model: PlanModel): Said[] {
  const most = mostFamilies(inputs, model)
  const sum = (rows: Iterable<number>) => [...rows].reduce((total, row) => total + (most.get(row) ?? 0), 0)
  const all = sum(most.keys())
  return model.floors.flatMap((floor) => {
    const families = sum(new Set(floor.options.map((at) => model.options[at]?.row ?? -1)))
    if (floor.measure !== 'families' || families >= floor.share * all) return []
    const params = { place: placeName(inputs, floor.code), percent: 100 * floor.share, families }
    return [
      {
        code: 'plan-floor-limits',
        params: { ...params, most: Math.floor(families / floor.share) },
      },
    ]
  })
}

/** Counted as lacking though nobody knows, cost rules that could not be held against anything, costs to be confirmed. */
function unknownOfWorks(inputs: PlanInputs, works: Work[]): Said[] {
  const { lacks, names } = inputs.settlements
  const lacking = new Set<number>()
  const unpriced = new Map<string, Set<number>>()
  for (const { option } of works) {
    const offered = inputs.packages[option.package]
    if (offered === undefined) continue
    if (offered.closes.some((gap) => lacks[gap] !== undefined && (lacks[gap][option.row] ?? null) === null))
      lacking.add(option.row)
    const { unknownFactors } = costOf(offered, inputs.costRules, costFacts(inputs, option.row), 1)
    for (const factor of unknownFactors) unpriced.set(factor, (unpriced.get(factor) ?? new Set()).add(option.row))
  }
  const packages = [...new Set(works.map(({ option }) => inputs.packages[option.package]))]
  const unconfirmed = packages.filter((offered) => offered?.confidence === 'to-confirm')
  const named = (rows: Iterable<number>) => someNames([...rows].map((row) => names[row] ?? ''))
  return [
    ...said('plan-lacks-unknown', lacking.size, named(lacking)),
    ...[...unpriced].map(([factor, rows]) => ({
      code: 'plan-cost-factor-unknown',
      params: { factor, ...named(rows) },
    })),
    ...said('plan-costs-to-confirm', unconfirmed.length, {
      namesEs: unconfirmed.map((offered) => offered?.name.es).join(', '),
      namesEn: unconfirmed.map((offered) => offered?.name.en).join(', '),
    }),
  ]
}

/** Of the sites that are built on: what was estimated or is not known, and distances in straight lines. */
function landOfWorks(inputs: PlanInputs, { sites }: PlanModel, works: Work[]): Said[] {
  const moves = works.flatMap(({ option, moves: own }) =>
    own.map(({ site }) => ({ row: option.row, site: sites[site]?.site ?? -1 })),
  )
  const used = [...new Set(moves.map(({ site }) => site))].flatMap((site) => inputs.sites[site] ?? [])
  const straight = moves.filter((move) =>
    inputs.distances.some(({ row, site, isStraight }) => isStraight && row === move.row && site === move.site),
  )
  const named = (some: typeof used) => someNames(some.map(({ name }) => name))
  const sitesSaid = (code: string, some: typeof used) => said(code, some.length, named(some))
  return [
    ...sitesSaid(
      'plan-capacity-estimated',
      used.filter(({ isCapacityEstimated }) => isCapacityEstimated),
    ),
    ...sitesSaid(
      'plan-land-cost-estimated',
      used.filter(({ isLandCostEstimated }) => isLandCostEstimated),
    ),
    ...sitesSaid(
      'plan-site-works-unknown',
      used.filter(({ worksUfPerFamily }) => (worksUfPerFamily ?? null) === null),
    ),
    ...said('plan-distance-straight', straight.length),
  ]
}

function endFindings(spec: PlanSpec, { years }: PlanModel, works: Work[]): Said[] {
  const beyond = works.filter(({ option, year }) => year + option.durationYears > years)
  return said('plan-ends-beyond', beyond.length, { year: String(spec.fromYear + years - 1) })
}
