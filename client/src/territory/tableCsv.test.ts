import { describe, expect, it } from 'vitest'
import type { Item } from './items.api.ts'
import { tableCsv } from './tableCsv.ts'

const item = (id: number, properties: Item['properties']): Item => ({ type: 'Feature', id, geometry: null, properties })

describe('the table as a file', () => {
  const csv = tableCsv(
    [
      item(3, { name: 'Toma "La Ñ", sector 2', household_count: null }),
      item(4, { name: '=HYPERLINK("x")', household_count: 0 }),
    ],
    { columns: ['name', 'household_count'], sourceOf: () => 'Catastro, MINVU', readOn: '2026-03-01' },
  )
  it('has an empty cell for unknown and a zero for none, and says source and day', () => {
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFid,name,household_count,source_name,read_on',
      '3,"Toma ""La Ñ"", sector 2",,"Catastro, MINVU",2026-03-01',
      `4,"'=HYPERLINK(""x"")",0,"Catastro, MINVU",2026-03-01`,
    ])
  })
})
