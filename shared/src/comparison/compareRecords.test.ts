import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedRecord, Overlap } from './comparedRecord.ts'
import { compareRecords, comparisonTotals, defaultRules } from './compareRecords.ts'
import type { ComparisonKind } from './comparison.schema.ts'

/** Squares on a grid of 100 m: a degree of longitude at the equator is 111,319.49 m. */
const metreInDegrees = 1 / 111_319.49

interface Square {
  id: number
  /** West edge and width in metres; height is always 100 m, so that shared areas are easy to say. */
  west?: number
  width?: number | null
  code?: string | null
  households?: number | null
  fields?: ComparedRecord['fields']
  isClosed?: boolean
}

const aRecord = ({
  id,
  west = id * 1000,
  width = 100,
  code = null,
  households = 10,
  fields = {},
  isClosed = false,
}: Square): ComparedRecord => ({
  id,
  version: null,
  source: `series-of-${id}`,
  sourceId: String(id),
  code,
  name: `Campamento ${id}`,
  comunaCode: '05109',
  householdCount: households,
  householdYear: null,
  areaM2: width === null ? null : width * 100,
  centre: width === null ? null : [(west + width / 2) * metreInDegrees, 0],
  bounds: width === null ? null : [west * metreInDegrees, 0, (west + width) * metreInDegrees, 100 * metreInDegrees],
  fields,
  isClosed,
})

const westOf = ({ bounds }: ComparedRecord) => Math.round((bounds?.[0] ?? 0) / metreInDegrees)

function overlapsOf(before: readonly ComparedRecord[], after: readonly ComparedRecord[]): Overlap[] {
  return before.flatMap((b) =>
    after.flatMap((a): Overlap[] => {
      if (b.areaM2 === null || a.areaM2 === null) return []
      const [east, otherEast] = [westOf(b) + b.areaM2 / 100, westOf(a) + a.areaM2 / 100]
      const shared = Math.min(east, otherEast) - Math.max(westOf(b), westOf(a))
      return shared > 0 ? [{ before: b.id, after: a.id, areaM2: shared * 100 }] : []
    }),
  )
}

const compare = (before: Square[], after: Square[]) => {
  const [old, now] = [before.map(aRecord), after.map(aRecord)]
  return compareRecords(old, now, overlapsOf(old, now))
}
const kinds = (before: Square[], after: Square[]): [string, ComparisonKind][] =>
  compare(before, after).map(({ key, kind }) => [key, kind])

describe('compareRecords', () => {
  it('finds new, gone and the same', () => {
    expect(kinds([{ id: 1 }, { id: 2 }], [{ id: 11, west: 1000 }, { id: 13 }])).toEqual([
      ['1-11', 'same'],
      ['2-', 'gone'],
      ['-13', 'new'],
    ])
  })

  it('matches by code before it looks at the ground', () => {
    const [row, ...others] = compare(
      [{ id: 1, code: 'A', west: 0 }],
      [
        { id: 2, code: 'A', west: 5000 },
        { id: 3, west: 0 },
      ],
    )
    expect(row).toMatchObject({ key: '1-2', kind: 'moved', matchedBy: 'code', overlapShare: 0, areaDifferenceM2: 0 })
    expect(row?.distanceM).toBeCloseTo(5000, 0)
    expect(others.map(({ key, kind }) => [key, kind])).toEqual([['-3', 'new']])
  })

  it('takes the same code twenty kilometres away for another settlement', () => {
    expect(kinds([{ id: 1, code: '7', west: 0 }], [{ id: 2, code: '7', west: 21_000 }])).toEqual([
      ['1-', 'gone'],
      ['-2', 'new'],
    ])
  })

  it('takes of two with the same code the one that shares the ground', () => {
    const rows = compare(
      [
        { id: 1, code: 'A', west: 0 },
        { id: 2, code: 'A', west: 900 },
      ],
      [
        { id: 3, code: 'A', west: 900 },
        { id: 4, code: 'A', west: 0 },
      ],
    )
    expect(rows.map(({ key, kind }) => [key, kind])).toEqual([
      ['1-4', 'same'],
      ['2-3', 'same'],
    ])
  })

  it('says by how much one grew, and by how many households', () => {
    const [row] = compare([{ id: 1, west: 0, households: 20 }], [{ id: 2, west: 0, width: 125, households: 26 }])
    expect(row).toMatchObject({
      kind: 'grown',
      areaDifferenceM2: 2500,
      areaDifferencePct: 25,
      householdDifference: 6,
      overlapShare: 0.8,
    })
  })

  it('calls a shift of the same size moved from ten metres on, and a smaller one redrawn', () => {
    expect(kinds([{ id: 1, west: 0 }], [{ id: 2, west: 12 }])).toEqual([['1-2', 'moved']])
    expect(kinds([{ id: 1, west: 0 }], [{ id: 2, west: 6 }])).toEqual([['1-2', 'redrawn']])
    expect(kinds([{ id: 1, west: 0, width: 1000 }], [{ id: 2, west: 4, width: 1000 }])).toEqual([['1-2', 'same']])
  })

  it('does not take the shared edge of neighbours for the same settlement', () => {
    expect(kinds([{ id: 1, west: 0 }], [{ id: 2, west: 75 }])).toEqual([
      ['1-', 'gone'],
      ['-2', 'new'],
    ])
  })

  it('finds the pieces of a split and the parts of a merge', () => {
    const rows = compare(
      [{ id: 1, code: 'A', west: 0 }],
      [
        { id: 2, code: 'A', west: 0, width: 60 },
        { id: 3, west: 60, width: 40 },
      ],
    )
    expect(rows.map(({ key, kind, related }) => [key, kind, related])).toEqual([
      ['1-2', 'split', ['-3']],
      ['-3', 'split', ['1-2']],
    ])
    expect(
      kinds(
        [
          { id: 1, west: 0, width: 60 },
          { id: 2, west: 60, width: 40 },
        ],
        [{ id: 3, west: 0 }],
      ),
    ).toEqual([
      ['1-3', 'merged'],
      ['2-', 'merged'],
    ])
  })

  it('calls one that lies over another that stays as it is new, and no piece of it', () => {
    const stays = { id: 1, code: 'A', west: 0 }
    expect(
      kinds(
        [stays],
        [
          { ...stays, id: 2 },
          { id: 3, west: 20, width: 50 },
        ],
      ),
    ).toEqual([
      ['1-2', 'same'],
      ['-3', 'new'],
    ])
  })

  it('compares only the fields that both know of; a figure’s year alone is no change', () => {
    const [row] = compare(
      [
        {
          id: 1,
          west: 0,
          fields: { name: 'Los  Pinos', household_year: 2020, water: 'unknown', notes: 'ver', tenure: 'state' },
        },
      ],
      [{ id: 2, west: 0, fields: { name: 'Los Pinos', household_year: 2024, water: 'none', notes: null } }],
    )
    expect(row?.kind).toBe('changed')
    expect(row?.changes).toEqual([
      { field: 'water', before: null, after: 'none' },
      { field: 'notes', before: 'ver', after: null },
    ])
  })

  it('leaves unknown unknown', () => {
    const [row] = compare(
      [{ id: 1, code: 'A', width: null, households: null }],
      [{ id: 2, code: 'A', west: 0, households: 5 }],
    )
    expect(row).toMatchObject({
      kind: 'redrawn',
      areaDifferenceM2: null,
      areaDifferencePct: null,
      householdDifference: null,
      distanceM: null,
    })
    expect(kinds([{ id: 1, code: 'A', width: null }], [{ id: 2, code: 'A', width: null }])).toEqual([['1-2', 'same']])
  })

  it('says what is closed here already, and leaves out what is closed here and nowhere else', () => {
    expect(
      kinds(
        [
          { id: 1, code: 'A', west: 0, isClosed: true },
          { id: 2, isClosed: true },
        ],
        [{ id: 3, code: 'A', west: 0 }],
      ),
    ).toEqual([['1-3', 'closed']])
  })

  it('adds up what each side has', () => {
    const totals = comparisonTotals(compare([{ id: 1, households: null }, { id: 2 }], [{ id: 3, west: 1000 }]))
    expect(totals.kinds).toMatchObject({ same: 1, gone: 1, new: 0 })
    expect(totals.before).toEqual({ rows: 2, areaM2: 20_000, knownHouseholds: 10, unknownHouseholds: 1 })
    expect(totals.after).toEqual({ rows: 1, areaM2: 10_000, knownHouseholds: 10, unknownHouseholds: 0 })
  })
})

const squares = (firstId: number) =>
  fc
    .array(
      fc.record({
        west: fc.integer({ min: 0, max: 3000 }),
        width: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 10 }),
        code: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
        households: fc.option(fc.integer({ min: 0, max: 500 })),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((one, at): Square => ({ ...one, id: firstId + at })))

describe('any two sources', () => {
  it('a source compared with itself is all the same', () => {
    fc.assert(
      fc.property(squares(1), (own) => {
        const rows = compare(own, own)
        expect(rows).toHaveLength(own.length)
        for (const row of rows)
          expect(row).toMatchObject({ kind: 'same', areaDifferenceM2: row.before?.areaM2 == null ? null : 0 })
      }),
    )
  })

  it('every record is in exactly one row', () => {
    fc.assert(
      fc.property(squares(1), squares(101), (before, after) => {
        const rows = compare(before, after)
        expect(rows.flatMap(({ before: side }) => side?.id ?? []).sort()).toEqual(before.map(({ id }) => id).sort())
        expect(rows.flatMap(({ after: side }) => side?.id ?? []).sort()).toEqual(after.map(({ id }) => id).sort())
      }),
    )
  })

  it('before and after exchanged exchange new and gone, grown and shrunk, split and merged, and every sign', () => {
    const mirrored: Partial<Record<ComparisonKind, ComparisonKind>> = {
      new: 'gone',
      gone: 'new',
      grown: 'shrunk',
      shrunk: 'grown',
      split: 'merged',
      merged: 'split',
    }
    fc.assert(
      fc.property(squares(1), squares(101), (before, after) => {
        const there = compare(before, after).map((row) => ({
          key: row.key.split('-').reverse().join('-'),
          kind: mirrored[row.kind] ?? row.kind,
          area: row.areaDifferenceM2 === null ? null : 0 - row.areaDifferenceM2,
          households: row.householdDifference === null ? null : 0 - row.householdDifference,
        }))
        const back = compare(after, before).map(({ key, kind, areaDifferenceM2, householdDifference }) => ({
          key,
          kind,
          area: areaDifferenceM2,
          households: householdDifference,
        }))
        const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key)
        expect(back.sort(byKey)).toEqual(there.sort(byKey))
      }),
      { numRuns: 300 },
    )
  })

  it('a lower tolerance never finds fewer the same', () => {
    fc.assert(
      fc.property(squares(1), squares(101), (before, after) => {
        const [old, now] = [before.map(aRecord), after.map(aRecord)]
        const same = (tolerance: number) =>
          compareRecords(old, now, overlapsOf(old, now), { ...defaultRules, tolerance }).filter(
            ({ kind }) => kind === 'same',
          ).length
        expect(same(0.8)).toBeGreaterThanOrEqual(same(0.99))
      }),
    )
  })
})
