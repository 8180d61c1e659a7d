/** Places whose coverage is measured. */
export const measuredCollections = ['settlements', 'blocks', 'zones', 'neighbourhoods', 'comunas'] as const
export type MeasuredCollection = (typeof measuredCollections)[number]
