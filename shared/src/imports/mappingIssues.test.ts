import { expect, it } from 'vitest'
import type { Mapping } from './mapping.schema.ts'
import { mappingIssues } from './mappingIssues.ts'
import { minvuCampamentos } from './presets/minvuCampamentos.ts'
import { aLayer } from './sourceLayer.builders.ts'

it('names every column that the file lacks, with where the mapping asks for it', () => {
  const layer = aLayer([{ FOLIO: 1, NOMBRE: 'Uno', otra: 2 }])
  expect(mappingIssues(minvuCampamentos.mapping, layer)).toEqual([
    {
      code: 'mapping-column-missing',
      path: 'mapping.fields.comuna_code.from',
      params: { column: 'CUT', layer: 'capa' },
    },
    {
      code: 'mapping-column-missing',
      path: 'mapping.fields.household_count.from',
      params: { column: 'N_HOG', layer: 'capa' },
    },
  ])
})

it('names fields that the collection lacks and required fields without a rule', () => {
  const mapping: Mapping = {
    collection: 'facilities',
    source: 'x',
    sourceId: ['id'],
    fields: { name: {}, colour: { from: 'color' } },
    leaveOut: { tipo: ['x'] },
    dataset: { name: 'x' },
  }
  const issues = mappingIssues(mapping, aLayer([{ color: 'rojo' }]))
  expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'mapping-column-missing mapping.sourceId.0',
    'mapping-column-missing mapping.leaveOut.tipo',
    'mapping-field-unknown mapping.fields.colour',
    'mapping-field-required mapping.fields.kind',
    'mapping-field-required mapping.fields.name',
  ])
})

it('is content with one of several columns, with other case, and with a constant', () => {
  const mapping: Mapping = {
    collection: 'facilities',
    source: 'x',
    sourceId: [],
    fields: { name: { from: ['stop_name', 'nombre'] }, kind: { constant: 'other' } },
    dataset: { name: 'x' },
  }
  expect(mappingIssues(mapping, aLayer([{ NOMBRE: 'Uno' }]))).toEqual([])
})
