import { mostly, type Preset, recognisedBy } from './preset.ts'

/**
 * GTFS stops of any feed. Feeds number their stops independently, and all of them come in by this preset: the name belongs
 * to the id, or the stops of one city would overwrite those of the next. Generic nodes (location_type 3) are corridors.
 */
export const gtfsStops: Preset = {
  id: 'gtfs-stops',
  name: { es: 'Paraderos (GTFS)', en: 'Transit stops (GTFS)' },
  mapping: {
    collection: 'facilities',
    source: 'gtfs-stops',
    sourceId: ['stop_id', 'stop_name'],
    fields: {
      kind: {
        from: 'location_type',
        values: { '3': 'other', '*': 'transit-stop' },
        constant: 'transit-stop',
        isOptional: true,
      },
      name: { from: ['stop_name', 'stop_code', 'stop_id'] },
    },
    dataset: { name: 'Paraderos de transporte público (GTFS)' },
  },
  fits: recognisedBy({ columns: ['stop_id', 'stop_name'], usual: ['stop_lat', 'stop_lon'], shapes: ['point'] }),
}

/** Stops listed by route as [latitude, longitude, name] tuples, as for Gran Concepción: one facility, however many routes. */
export const stopsByRoute: Preset = {
  id: 'stops-by-route',
  name: { es: 'Paraderos por recorrido', en: 'Stops by route' },
  mapping: {
    collection: 'facilities',
    source: 'stops-by-route',
    sourceId: ['latitude', 'longitude', 'name'],
    repeats: 'leave-out',
    fields: { kind: { constant: 'transit-stop' }, name: { from: 'name' } },
    dataset: { name: 'Paraderos por recorrido' },
  },
  fits: (layer, format) => {
    const isTuples = layer.fields.length <= 6 && layer.fields.some((field) => field.name === 'group')
    return format === 'json-rows' && isTuples ? byRoute(layer, format) : 0
  },
}

const byRoute = recognisedBy({
  columns: ['group', 'latitude', 'longitude', 'name'],
  shapes: ['point'],
  // Routes are short labels; a name that is a street corner is a stop's.
  values: (read) => mostly(read('group'), /^\p{L}?[\p{L}\d]{1,5}([ -][\p{L}\d]{1,4})?$/u),
})
