import type { Issue } from '../problems/issue.ts'
import { collections } from '../territory/collections.ts'
import type { Mapping } from './mapping.schema.ts'
import type { SourceLayer } from './source.ts'
import { fieldPath, findColumn, mappedColumns } from './sourceColumns.ts'

/**
 * Why a mapping cannot be used on a layer: columns that the layer lacks, fields that the collection does not have, required
 * fields without a rule. Every one of them. Where a rule or `unpivot` lists several columns, one that exists is enough.
 */
export function mappingIssues(mapping: Mapping, layer: Pick<SourceLayer, 'name' | 'fields'>): Issue[] {
  return [...columnIssues(mapping, layer), ...fieldIssues(mapping)]
}

function columnIssues(mapping: Mapping, layer: Pick<SourceLayer, 'name' | 'fields'>): Issue[] {
  const names = layer.fields.map((field) => field.name)
  const columns = mappedColumns(mapping)
  const foundPaths = new Set(
    columns.filter(({ column }) => findColumn(names, column) !== undefined).map(({ path }) => path),
  )
  const isOptional = (path: string) =>
    Object.entries(mapping.fields).some(([field, rule]) => rule.isOptional && path === fieldPath(field))
  return columns
    .filter(({ path }) => !foundPaths.has(path) && !isOptional(path))
    .map(({ column, path }) => ({ code: 'mapping-column-missing', path, params: { column, layer: layer.name } }))
}

function fieldIssues(mapping: Mapping): Issue[] {
  const collection = collections[mapping.collection]
  const known = new Set(collection.fields.map((field) => field.name))
  const unknown = Object.keys(mapping.fields)
    .filter((field) => !known.has(field))
    .map((field) => ({
      code: 'mapping-field-unknown',
      path: `mapping.fields.${field}`,
      params: { field, collection: collection.id },
    }))
  const unmapped = collection.fields
    .filter((field) => field.isRequired && !isMapped(mapping, field.name))
    .map((field) => ({
      code: 'mapping-field-required',
      path: `mapping.fields.${field.name}`,
      params: { field: field.name },
    }))
  return [...unknown, ...unmapped]
}

function isMapped(mapping: Mapping, field: string): boolean {
  const rule = mapping.fields[field]
  return rule !== undefined && (rule.constant !== undefined || (rule.from !== undefined && rule.from.length > 0))
}
