import { flip } from '@turf/turf'
import type { Geometry } from 'geojson'

/** The geometry with the two axes exchanged, for files that put latitude (or northing) first. */
export const swapAxes = (geometry: Geometry): Geometry => flip(geometry)
