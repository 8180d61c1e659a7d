import type { Issue } from '../../problems/issue.ts'
import { repeated } from '../../problems/repeated.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { buildPlanModel } from './buildPlanModel.ts'
import { lockDataIssues, lockIssues } from './lockIssues.ts'
import { affordableIssues, moneyIssues } from './moneyIssues.ts'
import { packageIssues } from './packageIssues.ts'
import { isWithin, isWithinAny } from './planRows.ts'
import { shareDataIssues, shareIssues } from './shareIssues.ts'

/** All that is wrong with a plan's spec, at once; with the data, also what of them it cannot be made with. */
export function specIssues(spec: PlanSpec, inputs: PlanInputs | null): Issue[] {
  return [
    ...moneyIssues(spec),
    ...repeatedIssues(spec),
    ...shareIssues(spec),
    ...lockIssues(spec, inputs),
    ...(inputs === null ? [] : dataIssues(spec, inputs)),
  ]
}

function dataIssues(spec: PlanSpec, inputs: PlanInputs): Issue[] {
  const model = buildPlanModel(inputs, spec)
  const nothing = nothingIssues(inputs, model.options.length)
  return [
    ...unknownIssues(spec, inputs),
    ...packageIssues(spec, inputs),
    ...nothing,
    ...(nothing.length > 0 ? [] : affordableIssues(inputs, model)),
    ...(nothing.length > 0 ? [] : shareDataIssues(spec, inputs, model)),
    ...lockDataIssues(spec, inputs, model),
  ]
}

function repeatedIssues({ packages, capacities, places }: PlanSpec): Issue[] {
  const codes = capacities.map(({ comunaCode }) => comunaCode)
  return [
    ...repeated(packages).map((code) => ({
      code: 'plan-package-repeated',
      path: `packages.${packages.lastIndexOf(code)}`,
      params: { package: code },
    })),
    ...repeated(codes).map((place) => ({
      code: 'plan-capacity-repeated',
      path: `capacities.${codes.lastIndexOf(place)}`,
      params: { place },
    })),
    ...repeated(places).map((place) => ({
      code: 'plan-place-repeated',
      path: `places.${places.lastIndexOf(place)}`,
      params: { place },
    })),
  ]
}

function unknownIssues(spec: PlanSpec, inputs: PlanInputs): Issue[] {
  const { comunaCodes } = inputs.settlements
  const siteIds = new Set(inputs.sites.map(({ id }) => id))
  const isEmpty = (place: string) => !comunaCodes.some((comuna) => isWithin(comuna, place))
  return [
    ...spec.places.flatMap((place, at) =>
      isEmpty(place) ? [{ code: 'plan-place-empty', path: `places.${at}`, params: { place } }] : [],
    ),
    ...(inputs.ranking.id === spec.rankingId
      ? []
      : [{ code: 'plan-ranking-other', path: 'rankingId', params: { ranking: String(spec.rankingId) } }]),
    ...(inputs.programmes.some(({ code }) => code === spec.programme)
      ? []
      : [{ code: 'plan-programme-unknown', path: 'programme', params: { programme: spec.programme } }]),
    ...(spec.sites.ids ?? []).flatMap((id, at) =>
      siteIds.has(id) ? [] : [{ code: 'plan-site-unknown', path: `sites.ids.${at}`, params: { site: String(id) } }],
    ),
    ...spec.funds.flatMap(({ name, places }, at) =>
      (places ?? []).flatMap((place) =>
        isEmpty(place)
          ? [{ code: 'plan-fund-place-empty', path: `funds.${at}.places`, params: { fund: name, place } }]
          : [],
      ),
    ),
    ...spec.capacities.flatMap(({ comunaCode }, at) =>
      isEmpty(comunaCode) || !isWithinAny(comunaCode, spec.places)
        ? [{ code: 'plan-capacity-outside', path: `capacities.${at}.comunaCode`, params: { place: comunaCode } }]
        : [],
    ),
  ]
}

function nothingIssues({ settlements }: PlanInputs, options: number): Issue[] {
  if (settlements.ids.length === 0) return [{ code: 'plan-no-settlements', path: 'places' }]
  return options === 0
    ? [{ code: 'plan-nothing-plannable', path: 'packages', params: { settlements: settlements.ids.length } }]
    : []
}
