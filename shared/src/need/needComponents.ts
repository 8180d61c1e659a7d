/**
 * Components of need: what is wrong with a household's housing. They overlap (one household may be in several) and are never
 * added, but for those that the demand rule counts as families that need a dwelling of their own.
 */
export const needComponents = [
  'irrecoverable',
  'doubled-up',
  'overcrowded-nuclei',
  'recoverable',
  'sanitation',
  'critical-overcrowding',
] as const
export type NeedComponent = (typeof needComponents)[number]

/** Those of the quantitative deficit: each is a dwelling that is missing. */
export const quantitativeComponents = [
  'irrecoverable',
  'doubled-up',
  'overcrowded-nuclei',
] as const satisfies readonly NeedComponent[]

export const isNeedComponent = (text: unknown): text is NeedComponent => needComponents.some((one) => one === text)
