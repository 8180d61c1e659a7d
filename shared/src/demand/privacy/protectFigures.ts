import { type NeedComponent, needComponents } from '../../need/needComponents.ts'
import type { DemandAtoms } from '../demandAtoms.ts'
import type { DemandMeasure } from '../demandMeasures.ts'
import { neighbourhoodUnits } from './atomUnits.ts'
import { joinGroups, type ProtectedGroups } from './joinGroups.ts'
import { columnSums, type SummedColumn, totalSuffices } from './summedColumns.ts'
import type { PublishedThresholds } from './thresholds.ts'

/**
 * What may be published of the atoms: for each measure its groups. Partitions are nested, finest first: `families` and its two
 * sources, components, and what is set aside together with one component. See docs/decisions/0011-published-figures.md for
 * why nothing below the thresholds follows from any combination of figures that are sums of whole groups.
 */
export interface ProtectedFigures {
  partitions: readonly [demand: ProtectedGroups, components: ProtectedGroups, setAside: ProtectedGroups]
  /** Entry of `partitions`, 0 to 2; null where the measure is not published at all, being too small everywhere. */
  partitionOf: Record<DemandMeasure, 0 | 1 | 2 | null>
}

const demandColumns = ['settlement-families', 'census-families'] as const
/** Of the rule's components the one that is published with what is set aside: the first of these. */
const partners = ['doubled-up', 'overcrowded-nuclei', ...needComponents] as const

/**
 * The same atoms, rule and thresholds give the same groups, whatever the order of the atoms.
 * @param ruleComponents Components whose sum is census families and what is set aside.
 */
export function protectFigures(
  atoms: DemandAtoms,
  ruleComponents: readonly NeedComponent[],
  thresholds: PublishedThresholds,
): ProtectedFigures {
  const families = thresholds.households
  const partner = partners.find((one) => ruleComponents.includes(one) && atoms.values[one].some((value) => value > 0))
  const linked = new Set<DemandMeasure>(['set-aside', ...(partner === undefined ? [] : [partner])])
  const alone = needComponents.filter((one) => !linked.has(one))
  const columnOf = (measure: Exclude<DemandMeasure, 'unknown-share'>): SummedColumn => ({
    measure,
    value: atoms.values[measure],
    high: measure === 'people' ? atoms.values.people : atoms.high[measure],
    least: measure === 'people' ? thresholds.people : families,
  })
  const withheld = new Set<DemandMeasure>()
  const published = (columns: readonly SummedColumn[]) => {
    const small = columns.filter((column) => !totalSuffices(column))
    for (const { measure } of small) withheld.add(measure)
    return columns.filter((column) => !withheld.has(column.measure))
  }
  const place = neighbourhoodUnits(atoms)
  const join = (columns: readonly SummedColumn[], before: ProtectedGroups | null) =>
    joinGroups({ ...place, sums: columnSums(atoms.count, columns) }, before)

  const unknown = unknownPeople(atoms, thresholds.people)
  const demand = join(published([...demandColumns.map(columnOf), columnOf('people'), ...unknown]), null)
  const components = join(published(alone.map(columnOf)), demand)
  const setAside = join(published([...linked].map((measure) => columnOf(measure as 'set-aside'))), components)

  const partitionOf = {} as ProtectedFigures['partitionOf']
  for (const measure of ['families', 'people', 'unknown-share', ...demandColumns] as const) partitionOf[measure] = 0
  for (const component of needComponents) partitionOf[component] = 1
  for (const measure of linked) partitionOf[measure] = 2
  for (const measure of alsoWithheld(withheld, ruleComponents, linked)) partitionOf[measure] = null
  return { partitions: [demand, components, setAside], partitionOf }
}

/** People about whose need nothing is known, and the others: each of the two would follow from the other. */
function unknownPeople(atoms: DemandAtoms, least: number): SummedColumn[] {
  const unknown = atoms.peopleUnknown
  const known = atoms.values.people.map((people, atom) => Math.max(0, people - (unknown[atom] || 0)))
  const columns = [unknown, known].map((value) => ({ measure: 'unknown-share' as const, value, high: value, least }))
  return columns.every(totalSuffices)
    ? columns
    : columns.map((column) => ({ ...column, least: Number.POSITIVE_INFINITY }))
}

/** What would follow from a measure that is not published by subtraction is not published either. */
function alsoWithheld(
  withheld: ReadonlySet<DemandMeasure>,
  ruleComponents: readonly NeedComponent[],
  linked: ReadonlySet<DemandMeasure>,
): Set<DemandMeasure> {
  const all = new Set(withheld)
  const sources = demandColumns.some((source) => withheld.has(source))
  if (sources) for (const measure of ['families', ...demandColumns] as const) all.add(measure)
  const summed: DemandMeasure[] = ['census-families', ...linked, ...ruleComponents]
  if (summed.some((measure) => all.has(measure))) for (const measure of linked) all.add(measure)
  return all
}
