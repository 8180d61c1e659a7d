/** Least people and households of a figure that is published. */
export interface PublishedThresholds {
  people: number
  households: number
}

/**
 * Parameters that hold them, as migration 0013 creates them: editable, dated and with their source. Values under the range do
 * not protect, values over it leave nothing to publish.
 */
export const thresholdParameters = {
  people: { code: 'published-min-people', initial: 5, least: 2, most: 100 },
  households: { code: 'published-min-households', initial: 3, least: 2, most: 100 },
} as const
