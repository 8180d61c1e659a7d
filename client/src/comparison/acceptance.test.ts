import type { AcceptRequest, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { describe, expect, it } from 'vitest'
import { RequestProblem } from '../platform/request.ts'
import { countDeeds, deedOf, isAcceptedWithAll, itemsOf } from './acceptance.ts'
import { kindsChange, viewFrom } from './comparisonAddress.ts'
import { refusalOf } from './refusal.ts'
import { sortRows } from './sortRows.ts'

const side = (id: number, areaM2: number | null = 100): NonNullable<ComparisonRow['before']> => ({
  id,
  version: 3,
  code: null,
  name: `Campamento ${id}`,
  comunaCode: null,
  householdCount: null,
  householdYear: null,
  areaM2,
})

const aRow = (own: Partial<ComparisonRow>): ComparisonRow => ({
  key: `${own.before?.id ?? ''}-${own.after?.id ?? ''}`,
  kind: 'changed',
  before: null,
  after: null,
  matchedBy: null,
  areaDifferenceM2: null,
  areaDifferencePct: null,
  householdDifference: null,
  overlapShare: null,
  distanceM: null,
  changes: [],
  related: [],
  bounds: null,
  ...own,
})

const added = aRow({ kind: 'new', after: side(9) })
const gone = aRow({ kind: 'gone', before: side(1) })
const part = aRow({ kind: 'merged', before: side(2), related: ['3-8'] })
const grown = aRow({
  kind: 'grown',
  before: side(4),
  after: side(7),
  changes: [{ field: 'name', before: 'A', after: 'B' }],
})
const closed = aRow({ kind: 'closed', before: side(5), after: side(6) })

describe('accepting rows', () => {
  it('depends on which side is what is here now', () => {
    expect([added, gone, part, grown, closed].map((row) => deedOf(row, 'before'))).toEqual([
      'create',
      'close',
      'merge',
      'change',
      'reopen',
    ])
    expect(deedOf(added, 'after')).toBe('close')
    expect(deedOf(gone, 'after')).toBe('create')
  })

  it('counts a boundary and data of one settlement in both, and opens nothing again in passing', () => {
    const rows = [added, gone, part, grown, closed]
    expect(countDeeds(rows, 'before')).toEqual({ create: 1, close: 1, merge: 1, redraw: 1, change: 1, reopen: 1 })
    expect(rows.filter((row) => isAcceptedWithAll(row, 'before'))).toEqual([added, gone, part, grown])
    expect(itemsOf([added, grown], 'before')).toEqual([
      { key: '-9', version: null },
      { key: '4-7', version: 3 },
    ])
  })

  it('finds the rows that stand in the way, and what is left without them', () => {
    const items = itemsOf([added, gone, grown], 'before')
    const sent: AcceptRequest = { before: 'current', after: '2', items }
    const conflict = new RequestProblem(412, 'version-conflict', [], '', [{ id: 4, yourVersion: 3, current: {} }])
    expect([...refusalOf(conflict, sent).rows.keys()]).toEqual(['4-7'])
    expect(refusalOf(conflict, sent).withoutThem?.items.map(({ key }) => key)).toEqual(['-9', '1-'])
    const rule = new RequestProblem(422, 'boundary-too-small', [{ code: 'boundary-too-small', path: '-9/boundary' }])
    expect([...refusalOf(rule, sent).rows.keys()]).toEqual(['-9'])
    const other = new RequestProblem(500, 'unexpected', [{ code: 'unexpected' }])
    expect(refusalOf(other, sent)).toEqual({ rows: new Map(), withoutThem: null })
  })
})

describe('the address of a comparison', () => {
  const first = { before: 'current', after: '4' }

  it('names the sources, the place and the kinds; nonsense is as if it were not there', () => {
    const view = viewFrom(
      new URLSearchParams('before=2&after=x&place=05109&kinds=new,nada&sort=-areaDifference'),
      first,
    )
    expect(view.query).toEqual({ before: '2', after: '4', comuna: '05109' })
    expect([...view.kinds]).toEqual(['new'])
    expect(view.sort).toEqual({ column: 'areaDifference', isDescending: true })
  })

  it('shows what differs at first, and nothing where every kind was put out', () => {
    expect(viewFrom(new URLSearchParams(), first).kinds.has('same')).toBe(false)
    const none = new URLSearchParams({ kinds: String(kindsChange(new Set()).kinds) })
    expect(viewFrom(none, first).kinds.size).toBe(0)
  })
})

it('leaves unknown values at the end in both directions', () => {
  const rows = [aRow({ before: side(1, null) }), aRow({ before: side(2, 50) }), aRow({ before: side(3, 70) })]
  const ids = (isDescending: boolean) =>
    sortRows(rows, { column: 'areaBefore', isDescending }, String).map(({ before }) => before?.id)
  expect(ids(false)).toEqual([2, 3, 1])
  expect(ids(true)).toEqual([3, 2, 1])
})
