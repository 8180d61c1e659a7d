import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeOfColumn, columnsOfAttributes } from './attributeNames.ts'

describe('columns of attributes', () => {
  it('get a suffix where the name is one of ours, a format’s or another attribute’s', () => {
    expect(columnsOfAttributes(['CUT', 'FID', 'Name', 'Obs', 'obs', 'source'], ['name'])).toEqual([
      'CUT',
      'FID__2',
      'Name__2',
      'Obs',
      'obs__2',
      'source__2',
    ])
  })

  it('lead back to the attribute, whatever it is called', () => {
    const word = fc.constantFrom(
      'source',
      'Source',
      'source__2',
      'source__2__2',
      'a',
      'A',
      'a__2',
      'a__3',
      'name',
      'fid',
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(
            word,
            fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          ),
        ),
        (keys) => {
          const columns = columnsOfAttributes(keys, ['name'])
          expect(new Set(columns.map((column) => column.toLowerCase())).size).toBe(columns.length)
          expect(columns.map(attributeOfColumn)).toEqual(keys)
        },
      ),
    )
  })

  it('hold none where the export made them', () => {
    expect(['fid', 'wkt', 'longitude', 'area_m2', 'source_id'].map(attributeOfColumn)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
