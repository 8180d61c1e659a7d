/** Least people and households of a figure that is published. */
export interface PublishedThresholds {
  people: number
  households: number
}

/** Parameters that hold them: editable, dated and with their source. Their ranges are in `parameterRanges.ts`. */
export const thresholdParameters = {
  people: { code: 'published-min-people', initial: 5 },
  households: { code: 'published-min-households', initial: 3 },
} as const
