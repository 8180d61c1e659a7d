import { expect, test } from 'vitest'
import { newestRows } from './newestLayer.ts'

const row = (code: string, datasetId: number, comunaCode: string | null = '05109') => ({ code, datasetId, comunaCode })
const years = new Map([
  [1, 2017],
  [2, 2024],
  [3, 2024],
  [4, null],
])

test('the same layer from two files counts once, from the newest', () => {
  const rows = [row('a', 2), row('b', 2), row('a', 3), row('b', 3), row('c', 3)]
  expect(newestRows(rows, years)).toEqual({ rows: rows.slice(2), older: 0, repeated: 2 })
})

test('an older census counts only in comunas without a newer one, also where its codes are other ones', () => {
  const rows = [row('a', 1), row('b', 2), row('c', 1, '05101'), row('d', 4), row('e', 4, null)]
  expect(newestRows(rows, years)).toEqual({ rows: [rows[1], rows[2], rows[4]], older: 2, repeated: 0 })
})
