/** Longitude, latitude pairs as the coverage engine takes them; NaN where there is no point. */
export const placesOf = (points: readonly { longitude: number | null; latitude: number | null }[]): Float64Array =>
  Float64Array.from(points.flatMap(({ longitude, latitude }) => [longitude ?? Number.NaN, latitude ?? Number.NaN]))
