import {
  type ComparisonKind,
  type ComparisonQuery,
  comparisonKinds,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Changes } from '../platform/address.ts'
import { type SortColumn, sortColumns } from './sortRows.ts'

export interface ComparisonView {
  query: ComparisonQuery
  /** Kinds of rows that are shown. */
  kinds: ReadonlySet<ComparisonKind>
  selected: string | null
  sort: { column: SortColumn; isDescending: boolean }
}

/** What is different is what people come for. */
const shownAtFirst: readonly ComparisonKind[] = comparisonKinds.filter((kind) => kind !== 'same' && kind !== 'closed')

/** `before=current&after=12&place=05109&kinds=new,gone&row=3-4&sort=-areaDifference`; the two sources may be missing. */
export function viewFrom(params: URLSearchParams, first: { before: string; after: string }): ComparisonView {
  const side = (name: 'before' | 'after') => {
    const text = params.get(name) ?? ''
    return /^(current|[1-9]\d{0,15})$/.test(text) ? text : first[name]
  }
  const place = params.get('place') ?? ''
  const asked = params.get('kinds')?.split(',')
  const sort = params.get('sort') ?? ''
  return {
    query: {
      before: side('before'),
      after: side('after'),
      ...(/^\d{5}$/.test(place) ? { comuna: place } : {}),
      ...(/^\d{2}$/.test(place) ? { region: place } : {}),
    },
    kinds: new Set(asked === undefined ? shownAtFirst : comparisonKinds.filter((kind) => asked.includes(kind))),
    selected: params.get('row'),
    sort: {
      column: sortColumns.find((column) => column === sort.replace('-', '')) ?? 'kind',
      isDescending: sort.startsWith('-'),
    },
  }
}

export const kindsChange = (kinds: ReadonlySet<ComparisonKind>): Changes => ({
  kinds: comparisonKinds.filter((kind) => kinds.has(kind)).join() || 'none',
  row: null,
})
