/** Coordinate systems that Chilean files come in; any other by its EPSG number. */
export const coordinateSystems = [4326, 4674, 32718, 32719, 5360, 5361, 3857] as const
