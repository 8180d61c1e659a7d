const categories = ['blue', 'vermilion', 'green', 'pink', 'sky', 'orange'] as const

/** Colour of a criterion by its position; more than six kinds cannot be told apart, the others share a grey. */
export const criterionColour = (at: number): string =>
  at < categories.length ? `var(--map-category-${categories[at]})` : 'var(--line-strong)'
