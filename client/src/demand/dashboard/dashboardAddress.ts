import { type DemandColumn, demandColumns, isDemandColumn } from '@arraigo/shared/demand/demandColumns.ts'
import { useMemo } from 'react'
import { type Changes, useAddress } from '../../platform/address.ts'
import type { Sort } from './placeRows.ts'

/** What the table shows at first: the whole, its parts, how sure it is. */
export const firstColumns: readonly DemandColumn[] = [
  'families',
  'families-per-thousand',
  'settlement-families',
  'census-families',
  'set-aside',
  'unknown-share',
  'settlements-unknown',
  'people',
]

/** Rows of a comuna: its census zones, or its blocks. */
export const comunaRows = ['zones', 'blocks'] as const
export type ComunaRows = (typeof comunaRows)[number]

export const compositions = ['parts', 'components'] as const
export type Composition = (typeof compositions)[number]

export interface DashboardView {
  sort: Sort
  columns: readonly DemandColumn[]
  rows: ComunaRows
  find: string
  composition: Composition
  /** Codes of what `in` is compared with. */
  others: readonly string[]
}

/** `sort=-families&cols=families,people&rows=blocks&find=viña&chart=components&with=13,08`. */
export function dashboardViewFrom(params: URLSearchParams): DashboardView {
  const sort = params.get('sort') ?? '-families'
  const by = sort.replace(/^-/, '')
  const wanted = (params.get('cols') ?? '').split(',').filter(isDemandColumn)
  const isKnown = by === 'name' || isDemandColumn(by)
  return {
    sort: isKnown ? { by, isDescending: sort.startsWith('-') } : { by: 'families', isDescending: true },
    columns: wanted.length === 0 ? firstColumns : demandColumns.filter((column) => wanted.includes(column)),
    rows: comunaRows.find((one) => one === params.get('rows')) ?? 'zones',
    find: params.get('find') ?? '',
    composition: compositions.find((one) => one === params.get('chart')) ?? 'parts',
    others: [...new Set((params.get('with') ?? '').split(','))].filter((code) => /^(\d{2}|\d{5})$/.test(code)),
  }
}

export const sortText = ({ by, isDescending }: Sort): string => (isDescending ? `-${by}` : by)

export function useDashboardAddress(): DashboardView & { set: (changes: Changes) => void } {
  const { params, change } = useAddress()
  const text = params.toString()
  const view = useMemo(() => dashboardViewFrom(new URLSearchParams(text)), [text])
  return { ...view, set: (changes) => change(changes, { replace: true }) }
}
