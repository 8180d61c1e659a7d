import { expect, test } from 'vitest'
import { say } from '../messages/messages.ts'
import { compileMapping } from './applyMapping.ts'
import type { Mapping } from './mapping.schema.ts'
import { countOtherValues } from './otherValues.ts'

const mapping: Mapping = {
  collection: 'facilities',
  source: 'prueba',
  sourceId: [],
  fields: {
    kind: {
      from: 'tipo',
      values: { Comisaría: 'police', '*': 'other' },
      contains: [{ text: 'bombero', value: 'fire' }],
      constant: 'other',
    },
    name: { constant: 'Sin nombre' },
  },
  dataset: { name: 'Prueba' },
}

/** What is said of a file whose column has these values. */
function findingsOf(values: unknown[], from: Mapping = mapping) {
  const others = countOtherValues()
  const map = compileMapping(from, others.add)
  const kinds = values.map((tipo, at) => map({ rowNo: at + 1, properties: { tipo }, geometry: null }).fields.kind)
  return { kinds, findings: others.findings() }
}

test('values that a mapping does not name are counted, the most frequent first', () => {
  const { kinds, findings } = findingsOf([
    'Quiosco',
    'Feria',
    'comisaria',
    'Cía. de Bomberos',
    null,
    'Feria',
    ' Feria ',
  ])
  expect(kinds).toEqual(['other', 'other', 'police', 'fire', 'other', 'other', 'other'])
  expect(findings).toEqual([
    {
      rule: 'value-not-named',
      severity: 'note',
      params: { field: 'kind', column: 'tipo', rows: 4, storedAs: 'other', examples: '«Feria» (3), «Quiosco» (1)' },
    },
  ])
  expect(say('es', { code: 'value-not-named', params: findings[0]!.params })).toContain(
    'trae, en 4 filas, valores que la asignación no nombra; se guardan como «otro»: «Feria» (3), «Quiosco» (1).',
  )
})

test('of many different values five are shown, and all are counted', () => {
  const values = Array.from({ length: 3000 }, (_, at) => (at % 2 === 0 ? 'Feria' : `Local ${at}`))
  const [finding] = findingsOf(values).findings
  expect(finding?.params.rows).toBe(3000)
  expect(finding?.params.examples).toBe('«Feria» (1500), «Local 1» (1), «Local 3» (1), «Local 5» (1), «Local 7» (1), …')
})

test('nothing is said where every value is named, none is there, or the mapping has nothing for the others', () => {
  expect(findingsOf(['Comisaría', '', null]).findings).toEqual([])
  const { '*': _, ...named } = mapping.fields.kind!.values!
  const strict = { ...mapping, fields: { ...mapping.fields, kind: { from: 'tipo', values: named } } }
  expect(findingsOf(['Quiosco'], strict).findings).toEqual([])
})
