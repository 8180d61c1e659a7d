import { expect, test } from 'vitest'
import { textIssues } from './textIssues.ts'

test('texts that no database stores, wherever they are', () => {
  const half = String.fromCharCode(0xd800)
  const sent = { name: `a${half}`, spec: { exclusions: [{ reason: 'sí' }, { reason: '\0' }], in: null, weight: 1 } }
  expect(textIssues(sent).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'text-not-storable name',
    'text-not-storable spec.exclusions.1.reason',
  ])
  expect(textIssues({ name: '🏠 Ñuñoa' })).toEqual([])
})
