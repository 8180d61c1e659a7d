import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'

/** What people choose of a rule. */
export type RuleDraft = Pick<DemandRule, 'deduplication' | 'components'>

export const ruleDraftOf = ({ deduplication, components }: RuleDraft): RuleDraft => ({ deduplication, components })

/** The order of the components changes nothing. */
export const sameRule = (one: RuleDraft, other: RuleDraft): boolean =>
  one.deduplication === other.deduplication &&
  one.components.length === other.components.length &&
  one.components.every((component) => other.components.includes(component))
