import { expect, it } from 'vitest'
import { say } from '../messages/messages.ts'
import { applyMapping } from './applyMapping.ts'
import { holdClosing } from './closing.ts'
import type { Mapping } from './mapping.schema.ts'
import { mergeRecord } from './mergeRecord.ts'

const mapping: Mapping = {
  collection: 'settlements',
  source: 'a',
  sourceId: [],
  fields: { name: { from: 'n' }, status: { from: 's' }, closed_reason: { from: 'r' }, closed_on: { from: 'd' } },
  dataset: { name: 'a' },
}
const map = (properties: Record<string, unknown>, used = mapping) =>
  applyMapping(used, { rowNo: 1, properties: { n: 'Uno', ...properties }, geometry: null })

it('takes why and when of what is closed', () => {
  const { fields, findings } = map({ s: 'closed', r: 'relocated', d: '31/05/2024' })
  expect(fields).toMatchObject({ closed_reason: 'relocated', closed_on: '2024-05-31' })
  expect(findings).toEqual([])
})

it('leaves out why and when of what is not closed, says so, and keeps the columns', () => {
  const { fields, attributes, findings } = map({ s: 'in-catastro', r: 'relocated', d: '31/05/2024' })
  expect(fields).toMatchObject({ closed_reason: null, closed_on: null })
  expect(attributes).toMatchObject({ r: 'relocated', d: '31/05/2024' })
  expect(findings.map(({ rule }) => rule)).toEqual(['closing-of-open', 'closing-of-open'])
  expect(say('es', { code: findings[1]!.rule, params: findings[1]!.params })).toMatch(
    /^La fila trae fecha del cierre \(2024-05-31\) y su estado es «en catastro»/,
  )
})

it('does not guess that a row is closed because it says when', () => {
  const { status: _, ...fields } = mapping.fields
  const mapped = map({ d: '31-05-2024' }, { ...mapping, fields })
  expect(mapped.fields.closed_on).toBeNull()
  expect(mapped.findings.map(({ rule }) => rule)).toEqual(['closing-without-status'])
})

it('flags a day that does not exist and keeps its text', () => {
  const { fields, attributes, findings } = map({ s: 'closed', d: '31-02-2024' })
  expect([fields.closed_on, attributes.d]).toEqual([null, '31-02-2024'])
  expect(findings).toMatchObject([{ rule: 'value-not-a-date', params: { field: 'closed_on', value: '31-02-2024' } }])
})

it('holds why and when with the closing that a person contradicts', () => {
  const imported = { status: 'in-catastro', closed_reason: null, closed_on: null, code: 'a' }
  const current = { ...imported, status: 'in-intervention' }
  const merged = mergeRecord(imported, current, {
    status: 'closed',
    closed_reason: 'relocated',
    closed_on: '2024-05-31',
    code: 'b',
  })
  holdClosing(merged, current)
  expect(merged.changed).toEqual(['code'])
  expect(merged.next).toEqual({ ...current, code: 'b' })
  expect(merged.conflicts).toEqual({
    status: ['in-intervention', 'closed'],
    closed_reason: [null, 'relocated'],
    closed_on: [null, '2024-05-31'],
  })
})
