import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Violation } from './planModel.ts'
import { packageNamed, placeName } from './planNames.ts'

/** Places in the model as names of settlements, packages, sites and comunas, and years as people write them. */
export function namedViolations(inputs: PlanInputs, spec: PlanSpec, violations: readonly Violation[]): Violation[] {
  return violations.map(({ params = {}, ...violation }) => {
    const at = (name: string) => (typeof params[name] === 'number' ? params[name] : null)
    const [row, offered, other, need, site, year] = ['row', 'package', 'other', 'need', 'site', 'year'].map(at)
    const lock = spec.locks[at('lock') ?? -1]
    const named: Violation = { ...violation, params: { ...params, by: Number(violation.by.toFixed(2)) } }
    const say = (values: Record<string, string | number | null>) => Object.assign(named.params ?? {}, values)
    if (row != null) say({ settlement: inputs.settlements.names[row] ?? String(lock?.settlementId ?? '') })
    if (offered != null) say(packageNamed(inputs, offered))
    const second = other ?? need
    if (second != null) {
      const { nameEs, nameEn } = packageNamed(inputs, second)
      say({ otherEs: nameEs, otherEn: nameEn })
    }
    if (site != null) say({ site: inputs.sites[site]?.name ?? String(site) })
    if (year != null) say({ year: String(spec.fromYear + year) })
    if (typeof params.place === 'string') say({ place: placeName(inputs, params.place) })
    return named
  })
}
