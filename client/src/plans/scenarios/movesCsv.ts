import type { ComparedSettlement } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import type { PlannedSettlement } from '@arraigo/shared/plans/planResult.schema.ts'
import { csvText } from '../../territory/tableCsv.ts'
import type { PlanBeside } from './usePlansCompared.ts'

const works = (planned: PlannedSettlement | null): string =>
  (planned?.works ?? []).map(({ package: code, year, families }) => `${year} ${code} ${families}`).join('; ')

/** Every settlement of either plan; packages by their codes, as in the other files. */
export function movesCsv(first: PlanBeside, other: PlanBeside, moves: readonly ComparedSettlement[]): string {
  const head = [
    ...['settlement_id', 'name', 'comuna_code', 'comuna', 'move'],
    ...['before', 'after'].flatMap((side) => [`works_${side}`, `families_${side}`, `uf_${side}`]),
    ...['plan_before', 'plan_after', 'data_before', 'data_after'],
  ]
  const basis = [
    ...[first.plan.name, other.plan.name],
    ...[first.inputs.basis.computedAt, other.inputs.basis.computedAt],
  ]
  const rows = moves.map(({ settlementId, name, comunaCode, comunaName, move, before, after }) => [
    ...[settlementId, name, comunaCode, comunaName, move],
    ...[before, after].flatMap((planned) => [works(planned), planned?.families, planned?.costUf]),
    ...basis,
  ])
  return csvText([head, ...rows])
}
