const spec = (path: string, classes: string[]) =>
  classes.map((name) => `http://www.opengis.net/spec/${path}/conf/${name}`)

/**
 * The conformance classes that tests hold us to, by the names that the standards' texts give them. Not among them is
 * `core-roles-features` of part 5: it makes the only moment of a schema the feature's time, and for us that is the moment
 * of an edit, while a feature's time is the year of its data.
 */
export const conformanceClasses: readonly string[] = [
  ...spec('ogcapi-common-1/1.0', ['core', 'landing-page', 'json', 'html', 'oas30']),
  ...spec('ogcapi-common-2/1.0', ['collections']),
  ...spec('ogcapi-features-1/1.0', ['core', 'oas30', 'html', 'geojson']),
  ...spec('ogcapi-features-2/1.0', ['crs']),
  ...spec('ogcapi-features-3/1.0', ['queryables', 'queryables-query-parameters', 'filter', 'features-filter']),
  // Of the draft 20-002r1; settlements alone are written.
  ...spec('ogcapi-features-4/1.0', ['create-replace-delete', 'update', 'features', 'optimistic-locking-etags']),
  ...spec('ogcapi-features-5/1.0', ['schemas', 'returnables-and-receivables', 'queryables', 'sortables']),
  ...spec('cql2/1.0', [
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'spatial-functions',
    'temporal-functions',
    'property-property',
    'arithmetic',
    'cql2-text',
    'cql2-json',
  ]),
  ...spec('ogcapi-tiles-1/1.0', ['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt', 'oas30']),
  ...spec('tms/2.0', [
    'tilematrixset',
    'json-tilematrixset',
    'tilematrixsetlimits',
    'json-tilematrixsetlimits',
    'tilesetmetadata',
    'json-tilesetmetadata',
  ]),
]
