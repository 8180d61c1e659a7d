import { type Static, Type } from 'typebox'

/** A picture of tiles that may lie under the map instead of our own ground. */
export const Basemap = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Union([Type.Literal('streets'), Type.Literal('imagery')]),
  /** With {z}, {x} and {y}. */
  url: Type.String(),
  /** What its licence wants to be read on the map. */
  attribution: Type.String(),
  /** Deepest zoom that it has tiles of. */
  maxZoom: Type.Integer(),
})
export type Basemap = Static<typeof Basemap>
