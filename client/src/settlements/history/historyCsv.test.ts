import { expect, it } from 'vitest'
import { historyCsv } from './historyCsv.ts'

it('writes a line a change, versions without changes too, and no formula', () => {
  const csv = historyCsv(
    [
      {
        version: 2,
        validFrom: '2026-01-02T00:00:00.000Z',
        validTo: null,
        changedBy: 'ana',
        changeNote: '=HYPERLINK("x")',
        changes: [{ field: 'householdCount', before: null, after: 40 }],
      },
      {
        version: 1,
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: '2026-01-02T00:00:00.000Z',
        changedBy: 'ana',
        changeNote: null,
        changes: [],
      },
    ],
    {
      header: ['v', 'desde', 'hasta', 'autor', 'nota', 'dato', 'antes', 'después'],
      field: () => 'Hogares',
      value: (_, value) => (value === null ? 'Sin dato' : String(value)),
    },
  )
  const [header, second, first, ...rest] = csv.split('\r\n')
  expect(header).toBe('\uFEFFv,desde,hasta,autor,nota,dato,antes,después')
  expect(second).toMatch(/^2,2026-01-02T00:00:00.000Z,,ana,"'=HYPERLINK.*",Hogares,Sin dato,40$/)
  expect(first).toBe('1,2026-01-01T00:00:00.000Z,2026-01-02T00:00:00.000Z,ana,,,,')
  expect(rest).toEqual([''])
})
