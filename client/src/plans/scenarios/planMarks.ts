const marks = ['blue', 'vermilion', 'green', 'pink']

/** Colour of the plan at a place among those that are compared. */
export const planMark = (at: number): string => `var(--map-category-${marks[at % marks.length]})`
