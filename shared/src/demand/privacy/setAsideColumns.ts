import { type NeedComponent, needComponents } from '../../need/needComponents.ts'
import type { DemandAtoms } from '../demandAtoms.ts'
import type { SummedColumn, SummedColumns } from './summedColumns.ts'

/*
 * Census families and what is set aside are together the components of the rule, so that each follows from the others where they are
 * all published of the same atoms. What is set aside is small in most places. One component, the partner, is published in its
 * groups only: then neither follows from finer figures.
 */

const preferred = ['doubled-up', 'overcrowded-nuclei', ...needComponents] as const

export const partnerOf = (
  { values }: Pick<DemandAtoms, 'values'>,
  ruleComponents: readonly NeedComponent[],
): NeedComponent | null =>
  preferred.find((one) => ruleComponents.includes(one) && values[one].some((families) => families > 0)) ?? null

/** What is set aside must not be told apart where it is known that the partner is nothing there. */
export function setAsideColumns(
  columns: SummedColumns,
  partner: NeedComponent | null,
): { partner: SummedColumn; withoutPartner: SummedColumn } {
  const aside = columns['set-aside']
  const own = partner === null ? { ...aside, value: new Float64Array(aside.value.length) } : columns[partner]
  const only = (column: Float64Array) => column.map((families, atom) => (own.value[atom]! > 0 ? 0 : families))
  return {
    // A zero is enough for groups that set nothing aside.
    partner: { ...own, high: own.high.map((families, atom) => (families || 0) + (aside.value[atom] || 0)) },
    withoutPartner: { ...aside, value: only(aside.value), high: only(aside.high) },
  }
}
