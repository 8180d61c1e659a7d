import { type NeedComponent, needComponents } from '../../need/needComponents.ts'
import type { DemandAtoms } from '../demandAtoms.ts'
import { type DemandMeasure, demandMeasures } from '../demandMeasures.ts'
import { neighbourhoodUnits } from './atomUnits.ts'
import { joinGroups, type ProtectedGroups } from './joinGroups.ts'
import { partnerOf, setAsideColumns } from './setAsideColumns.ts'
import { columnSums, type SummedColumn, summedColumns, totalSuffices } from './summedColumns.ts'
import type { PublishedThresholds } from './thresholds.ts'
import { withheldMeasures } from './withheldMeasures.ts'

/**
 * What may be published of the atoms: for each measure its groups, of which every published figure is a sum; null where not even
 * the whole territory has enough. Groups of components are made of whole groups of demand. Why nothing below the thresholds
 * follows from any combination of such figures: docs/decisions/0011-published-figures.md.
 */
export type ProtectedFigures = Record<DemandMeasure, ProtectedGroups | null>

/**
 * The same atoms, rule and thresholds give the same groups, whatever the order of the atoms.
 * @param ruleComponents Components whose sum is census families and what is set aside.
 */
export function protectFigures(
  atoms: DemandAtoms,
  ruleComponents: readonly NeedComponent[],
  thresholds: PublishedThresholds,
): ProtectedFigures {
  const columns = summedColumns(atoms, thresholds)
  const place = neighbourhoodUnits(atoms)
  const join = (before: ProtectedGroups | null, own: readonly SummedColumn[]) =>
    joinGroups({ ...place, sums: columnSums(atoms.count, own.filter(totalSuffices)) }, before)

  const { people, peopleUnknown, peopleKnown } = columns
  const sources = [columns['settlement-families'], columns['census-families']]
  const demand = join(null, [...sources, people, peopleUnknown, peopleKnown])
  const groups = Object.fromEntries(demandMeasures.map((measure) => [measure, demand])) as ProtectedFigures
  for (const component of needComponents) {
    if (!ruleComponents.includes(component)) groups[component] = join(demand, [columns[component]])
  }

  const partner = partnerOf(atoms, ruleComponents)
  const inside = setAsideColumns(columns, partner)
  const ofRule = join(demand, [...ruleComponents.map((component) => columns[component]), inside.withoutPartner])
  for (const component of ruleComponents) groups[component] = ofRule
  groups['set-aside'] = join(ofRule, [columns['set-aside'], inside.partner])
  if (partner !== null) groups[partner] = groups['set-aside']

  for (const measure of withheldMeasures(columns, ruleComponents)) groups[measure] = null
  return groups
}
