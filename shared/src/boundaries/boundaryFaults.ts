import type { Position } from 'geojson'
import type { VertexAt } from './boundary.ts'

export const faultCodes = [
  'boundary-unreadable',
  'boundary-empty',
  'boundary-not-a-number',
  'boundary-outside-range',
  'boundary-outside-chile',
  'boundary-too-many-vertices',
  'boundary-too-few-points',
  'boundary-not-closed',
  'boundary-repeated-point',
  'boundary-spike',
  'boundary-self-crossing',
  'boundary-hole-outside',
  'boundary-holes-overlap',
  'boundary-parts-overlap',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** One thing wrong with a boundary; `code` and `params` make it an issue. */
export interface BoundaryFault {
  code: FaultCode
  params?: Record<string, string | number | null>
  /** Where, when it is at one place. */
  place?: Position
  at?: VertexAt
}

export interface FaultOptions {
  /** More vertices than this are a fault by themselves, and nothing else is looked at. */
  maxVertices?: number
}

/** Everything that is wrong with what claims to be a MultiPolygon or Polygon in degrees, at once. Empty: it is valid. */
export function boundaryFaults(geometry: unknown, options: FaultOptions = {}): BoundaryFault[] {
  void geometry
  void options
  return []
}
