import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRecord } from './mergeRecord.ts'

describe('mergeRecord', () => {
  it('takes what only the file changed and keeps what only a person changed', () => {
    const merged = mergeRecord(
      { name: 'A', households: 10 },
      { name: 'A corregido', households: 10 },
      { name: 'A', households: 12 },
    )
    expect(merged.next).toEqual({ name: 'A corregido', households: 12 })
    expect(merged.changed).toEqual(['households'])
    expect(merged.conflicts).toEqual({})
  })

  it('keeps the edit and reports it where both changed', () => {
    const merged = mergeRecord({ households: 10 }, { households: 11 }, { households: 12 })
    expect(merged.next).toEqual({ households: 11 })
    expect(merged.conflicts).toEqual({ households: [11, 12] })
  })

  it('sees no conflict where both came to the same value', () => {
    expect(mergeRecord({ households: 10 }, { households: 12 }, { households: 12 })).toEqual({
      next: { households: 12 },
      changed: [],
      conflicts: {},
    })
  })

  it('lets a file make a value unknown only where nobody edited it', () => {
    expect(mergeRecord({ households: 10 }, { households: 10 }, { households: null }).next).toEqual({ households: null })
    expect(mergeRecord({ households: 10 }, { households: 9 }, { households: null }).next).toEqual({ households: 9 })
  })

  const values = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 })),
  )

  it('changes nothing when the same file comes again, whatever was edited', () => {
    fc.assert(
      fc.property(values, values, (imported, current) => {
        const merged = mergeRecord(imported, current, imported)
        expect(merged.next).toEqual(current)
        expect(merged.changed).toEqual([])
        expect(merged.conflicts).toEqual({})
      }),
    )
  })

  it('becomes the file exactly where nothing was edited', () => {
    fc.assert(
      fc.property(values, values, (imported, incoming) => {
        const { next } = mergeRecord(imported, imported, incoming)
        for (const [field, value] of Object.entries({ ...imported, ...incoming }))
          expect(next[field] ?? null).toBe(value)
      }),
    )
  })
})
