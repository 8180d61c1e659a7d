import type { FeatureCollection } from 'geojson'

export const ground: FeatureCollection = { type: 'FeatureCollection', features: [] }
