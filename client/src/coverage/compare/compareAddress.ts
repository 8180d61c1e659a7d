import { type Changes, useAddress } from '../../platform/address.ts'
import { type Metric, metrics } from './matrix.ts'

export interface CompareView {
  metric: Metric
  /** What the rows and the columns are ordered by; see matrix.ts. */
  rows: string | null
  columns: string | null
  /** Key of the highlighted place. */
  at: string | null
}

/** `show=median&rows=zones:12&cols=primary-health&at=zones:12`: the same comparison in a link. */
function compareViewFrom(params: URLSearchParams): CompareView {
  return {
    metric: metrics.find((metric) => metric === params.get('show')) ?? 'share',
    rows: params.get('rows'),
    columns: params.get('cols'),
    at: params.get('at'),
  }
}

export function useCompareAddress(): CompareView & { change: (changes: Changes) => void } {
  const { params, change } = useAddress()
  return { ...compareViewFrom(params), change: (changes) => change(changes, { replace: true }) }
}
