import type { EquityFloor, PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { ModelFloor, ModelOption } from './planModel.ts'
import { isWithin } from './planRows.ts'

/** One floor per place: a floor "for each comuna" stands for every comuna that has something to plan. */
export function modelFloors(inputs: PlanInputs, spec: PlanSpec, options: readonly ModelOption[]): ModelFloor[] {
  return spec.floors.flatMap((floor, at) =>
    floorPlaces(inputs, floor, options).map((code) => ({
      options: options.flatMap(({ row }, option) =>
        isWithin(inputs.settlements.comunaCodes[row] ?? null, code) ? [option] : [],
      ),
      measure: floor.measure,
      share: floor.share,
      floor: at,
      code,
    })),
  )
}

/** Places that a floor stands for. */
export function floorPlaces(
  { settlements }: PlanInputs,
  { of, code, measure }: EquityFloor,
  options: readonly ModelOption[],
): string[] {
  if (code !== null) return [code]
  const counting = options.filter(({ families }) => measure === 'money' || families > 0)
  const comunas = counting.flatMap(({ row }) => settlements.comunaCodes[row] ?? [])
  return [...new Set(comunas.map((comuna) => (of === 'region' ? comuna.slice(0, 2) : comuna)))].sort()
}
