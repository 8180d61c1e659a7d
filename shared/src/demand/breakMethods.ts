/** How the limits of classes are found; `typed` are a person's own. */
export const breakMethods = ['natural', 'quantile', 'equal', 'pretty', 'typed'] as const
export type BreakMethod = (typeof breakMethods)[number]
