import type { ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { FieldRule, Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { mappingIssues } from '@arraigo/shared/imports/mappingIssues.ts'
import { presets } from '@arraigo/shared/imports/presets/presets.ts'
import { recognise } from '@arraigo/shared/imports/recognise.ts'
import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import { findColumn } from '@arraigo/shared/imports/sourceColumns.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import type { Db } from '../platform/database.ts'
import { isKnownCrs } from './checks.queries.ts'
import { layerLooksSwapped } from './layerAxes.ts'
import type { SourceFile } from './readers/reader.ts'

/** How a file will be read: all that was asked or recognised, settled. */
export interface Reading {
  layer: string
  mapping: Mapping
  preset: string | null
  /** Series of the rows; comunas are known by their code whoever publishes them. */
  source: string
  epsg: number
  swapAxes: boolean
  /** False for a table without any geometry: its rows then update data only, and miss nothing. */
  hasGeometry: boolean
  /** Kept beside the settlements, to be compared with them; none of them changes. */
  isForComparison: boolean
}

/**
 * Settles layer, mapping and coordinates from the request and the file, without guessing: where the file fits no preset or
 * several, names no coordinate system, or seems to have latitude before longitude, it throws IssuesError with every
 * question at once.
 */
export async function chooseReading(db: Db, source: SourceFile, request: ImportRequest): Promise<Reading> {
  const { layer, preset, mapping: chosen } = chooseMapping(source, request)
  const mapping = withoutLostColumns(chosen, layer)
  const issues = mappingIssues(mapping, layer)
  const collection = collections[mapping.collection]
  const hasPlaces = collection.shape !== null && layer.coordinates.kind !== 'none'
  const epsg = request.epsg ?? layer.epsg
  if (collection.shape !== null && !hasPlaces && !collection.isKeptWithoutPlace) {
    issues.push({
      code: 'collection-needs-geometry',
      path: 'mapping.collection',
      params: { collection: collection.id },
    })
  }
  if (request.forComparison === true && collection.id !== 'settlements') {
    issues.push({
      code: 'comparison-needs-settlements',
      path: 'forComparison',
      params: { collection: collection.id },
    })
  }
  if (hasPlaces && epsg === null) issues.push({ code: 'crs-missing', path: 'epsg' })
  if (epsg !== null && !(await isKnownCrs(db, epsg)))
    issues.push({ code: 'epsg-unknown', path: 'epsg', params: { epsg: String(epsg) } })
  if (hasPlaces && request.swapAxes === undefined && layerLooksSwapped(layer))
    issues.push({ code: 'axes-look-swapped', path: 'swapAxes' })
  if (issues.length > 0) throw new IssuesError(issues)
  return {
    layer: layer.name,
    mapping,
    preset,
    source: mapping.collection === 'comunas' ? 'comunas' : mapping.source,
    epsg: epsg ?? 4326,
    swapAxes: request.swapAxes === true,
    hasGeometry: layer.coordinates.kind !== 'none',
    isForComparison: request.forComparison === true,
  }
}

/** A column that somebody has taken out of an exported file says nothing: it does not make the field unknown in every row. */
function withoutLostColumns(mapping: Mapping, layer: SourceLayer): Mapping {
  if (mapping.sourceFrom === undefined) return mapping
  const names = layer.fields.map((field) => field.name)
  const isThere = (rule: FieldRule) =>
    rule.isOptional !== true || [rule.from ?? []].flat().some((column) => findColumn(names, column) !== undefined)
  const fields = Object.entries(mapping.fields).filter(([, rule]) => isThere(rule))
  return { ...mapping, fields: Object.fromEntries(fields) }
}

function chooseMapping(
  source: SourceFile,
  request: ImportRequest,
): { layer: SourceLayer; preset: string | null; mapping: Mapping } {
  const named = source.layers.find((layer) => layer.name === request.layer)
  if (request.layer !== undefined && named === undefined)
    fail({ code: 'layer-unknown', path: 'layer', params: { layer: request.layer, layers: layerNames(source) } })
  const candidates = named === undefined ? source.layers : [named]
  if (candidates.length === 0) fail({ code: 'file-has-no-layer' })

  if (request.mapping !== undefined || request.preset !== undefined) {
    const layer =
      candidates.length === 1
        ? candidates[0]
        : candidates.find((candidate) =>
            recognise(source.format, candidate).some((match) => match.preset.id === request.preset),
          )
    if (layer === undefined)
      return fail({ code: 'layer-needed', path: 'layer', params: { layers: layerNames(source) } })
    if (request.mapping !== undefined) return { layer, preset: null, mapping: request.mapping }
    const preset = presets.find((candidate) => candidate.id === request.preset)
    if (preset === undefined)
      return fail({
        code: 'preset-unknown',
        path: 'preset',
        params: { preset: request.preset ?? '', presets: presets.map(({ id }) => id).join(', ') },
      })
    return { layer, preset: preset.id, mapping: preset.mapping }
  }
  const matches = candidates.flatMap((layer) =>
    recognise(source.format, layer).map(({ preset }) => ({ layer, preset })),
  )
  const [match] = matches
  if (match === undefined)
    return fail({ code: 'preset-none', path: 'preset', params: { presets: presets.map(({ id }) => id).join(', ') } })
  if (matches.length > 1)
    return fail({
      code: 'preset-several',
      path: 'preset',
      params: { presets: matches.map(({ preset, layer }) => `${preset.id} (${layer.name})`).join(', ') },
    })
  return { layer: match.layer, preset: match.preset.id, mapping: match.preset.mapping }
}

const layerNames = (source: SourceFile) => source.layers.map((layer) => layer.name).join(', ')

function fail(issue: Issue): never {
  throw new IssuesError([issue])
}
