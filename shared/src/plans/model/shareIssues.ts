import type { Issue } from '../../problems/issue.ts'
import type { EquityFloor, PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { floorPlaces } from './modelFloors.ts'
import type { PlanModel } from './planModel.ts'
import { placeName } from './planNames.ts'
import { isWithin } from './planRows.ts'

/** Floors and the least number of families by themselves. */
export function shareIssues({ floors, places }: PlanSpec): Issue[] {
  return floors.flatMap(({ of, code, share }, at) => {
    const params = { place: code, percent: 100 * share }
    const issues: Issue[] = []
    if (!(share >= 0 && share <= 1)) issues.push({ code: 'plan-floor-share', path: `floors.${at}.share`, params })
    if (code !== null && code.length !== (of === 'region' ? 2 : 5))
      issues.push({ code: `plan-floor-no-${of}`, path: `floors.${at}.code`, params })
    else if (
      code !== null &&
      places.length > 0 &&
      !places.some((place) => isWithin(code, place) || isWithin(place, code))
    )
      issues.push({ code: 'plan-floor-outside', path: `floors.${at}.code`, params })
    return issues
  })
}

/** The most families of each settlement that works of the model can give a solution: one package of each kind. */
export function mostFamilies({ packages }: PlanInputs, { options }: PlanModel): Map<number, number> {
  const best = new Map<string, number>()
  for (const { row, package: at, families } of options) {
    const key = `${row} ${packages[at]?.kind}`
    best.set(key, Math.max(best.get(key) ?? 0, families))
  }
  const most = new Map<number, number>()
  for (const [key, families] of best) {
    const row = Number(key.split(' ')[0])
    most.set(row, (most.get(row) ?? 0) + families)
  }
  return most
}

/** What floors and the least number of families ask for and the data do not have. */
export function shareDataIssues(spec: PlanSpec, inputs: PlanInputs, model: PlanModel): Issue[] {
  const most = mostFamilies(inputs, model)
  const familiesIn = (place: string) =>
    [...most].reduce(
      (sum, [row, families]) => sum + (isWithin(inputs.settlements.comunaCodes[row] ?? null, place) ? families : 0),
      0,
    )
  // Those whose comuna nobody knows too.
  const all = [...most.values()].reduce((sum, families) => sum + families, 0)
  const wanted = spec.minFamilies ?? 0
  return [
    ...(wanted > all
      ? [{ code: 'plan-families-above', path: 'minFamilies', params: { families: wanted, most: all } }]
      : []),
    ...spec.floors.flatMap((floor, at) => floorIssues(inputs, model, floor, `floors.${at}`, { wanted, familiesIn })),
    ...sumIssues(spec, inputs, model),
  ]
}

function floorIssues(
  inputs: PlanInputs,
  model: PlanModel,
  floor: EquityFloor,
  path: string,
  { wanted, familiesIn }: { wanted: number; familiesIn: (place: string) => number },
): Issue[] {
  return floorPlaces(inputs, floor, model.options).flatMap((place) => {
    const families = familiesIn(place)
    const params = { place: placeName(inputs, place), percent: 100 * floor.share, families }
    const own = model.options.some(({ row }) => isWithin(inputs.settlements.comunaCodes[row] ?? null, place))
    if (floor.share > 0 && (floor.measure === 'families' ? families === 0 : !own))
      return [{ code: 'plan-floor-nothing', path, params }]
    if (floor.measure === 'families' && floor.share * wanted > families)
      return [
        { code: 'plan-floor-above', path, params: { ...params, wanted, needed: Math.ceil(floor.share * wanted) } },
      ]
    return []
  })
}

/** Shares of one whole: a region's is at least what its comunas ask for together. */
function sumIssues(spec: PlanSpec, inputs: PlanInputs, model: PlanModel): Issue[] {
  return (['families', 'money'] as const).flatMap((measure) => {
    const shares = new Map<string, number>()
    for (const floor of spec.floors)
      if (floor.measure === measure)
        for (const place of floorPlaces(inputs, floor, model.options))
          shares.set(place, Math.max(shares.get(place) ?? 0, floor.share))
    const comunas = [...shares.keys()].filter((place) => place.length > 2)
    const regions = new Set([...shares.keys()].map((place) => place.slice(0, 2)))
    const sum = [...regions].reduce((total, region) => {
      const within = comunas
        .filter((place) => isWithin(place, region))
        .reduce((part, place) => part + (shares.get(place) ?? 0), 0)
      return total + Math.max(shares.get(region) ?? 0, within)
    }, 0)
    const percent = Number((100 * sum).toFixed(6))
    return percent > 100 ? [{ code: `plan-floors-sum-${measure}`, path: 'floors', params: { percent } }] : []
  })
}
