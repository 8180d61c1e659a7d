import type { SiteRule } from './site.schema.ts'

/** Rules of which a site is held against each, in the order in which they are read. */
export const checkedRules = [
  'capacity',
  'area',
  'hazard',
  'hazard-near',
  'no-build',
  'zoning',
  'urban-limit',
  'slope',
  'settlement',
  'other-site',
  'land-cost',
] as const
export type CheckedRule = (typeof checkedRules)[number]

/** Share of these that pass, of those known, is a site's score: where it lies. */
export const isLocationRule = (rule: string): boolean => rule === 'urban-limit' || rule.startsWith('service:')

/** Of these a site is not fit while they are unknown. */
export const safetyRules: readonly string[] = ['capacity', 'hazard', 'no-build', 'urban-limit']

export type RulesInForce = ReadonlyMap<string, SiteRule>

/** By name: the programme's own where it has one, else the one of all. */
export function rulesOfProgramme(rules: readonly SiteRule[], programme: string | null): RulesInForce {
  const ofAll = rules.filter((rule) => rule.programme === null)
  const own = rules.filter((rule) => rule.programme !== null && rule.programme === programme)
  return new Map([...ofAll, ...own].map((rule) => [rule.rule, rule]))
}
