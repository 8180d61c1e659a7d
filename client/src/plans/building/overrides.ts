import type { PlanOverrides, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'

export type SpecKey = keyof PlanSpec

const text = (value: unknown): string =>
  // The order of the keys of an object says nothing.
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Entries in which two specs differ. */
export const differingKeys = (one: PlanSpec, other: PlanSpec): SpecKey[] =>
  (Object.keys({ ...one, ...other }) as SpecKey[]).filter((key) => text(one[key]) !== text(other[key]))

export const sameSpec = (one: PlanSpec, other: PlanSpec): boolean => differingKeys(one, other).length === 0

/** What a scenario has to say for itself: whole entries, where they are not the base's. */
export const overridesOf = (base: PlanSpec, spec: PlanSpec): PlanOverrides =>
  Object.fromEntries(differingKeys(base, spec).map((key) => [key, spec[key]])) as PlanOverrides

/** What somebody else saved meanwhile, with what was changed here: an entry that both changed is as here. */
export const mergedSpec = (began: PlanSpec, mine: PlanSpec, theirs: PlanSpec): PlanSpec => ({
  ...theirs,
  ...overridesOf(began, mine),
})

/** The same years for everything that has one entry per year: what is added is as the last one. */
export function withYears(spec: PlanSpec, years: number): PlanSpec {
  const fitted = (amounts: readonly number[]) =>
    Array.from({ length: years }, (_, at) => amounts[at] ?? amounts.at(-1) ?? 0)
  return {
    ...spec,
    budgetsUf: fitted(spec.budgetsUf),
    funds: spec.funds.map((fund) => ({ ...fund, uf: fitted(fund.uf) })),
  }
}
