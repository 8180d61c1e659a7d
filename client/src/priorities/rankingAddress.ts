import { type RankingMethod, rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useCallback } from 'react'
import { type Changes, useAddress } from '../platform/address.ts'

/** Pages of one ranking beside its own. */
export type RankingPage = 'criteria' | 'weights' | 'robustness' | 'compare' | 'publish' | `why/${number}`

const topInitial = 20

/** What goes along from one page of a ranking to the next; `in` is kept everywhere. */
const carriedAlong = ['method', 'top', 'w'] as const

export interface RankingAddress {
  /** `05` a region, `05109` a comuna; null: not chosen here. */
  in: string | null
  /** A method to look through that is not the saved one; null: as the ranking says. */
  method: RankingMethod | null
  /** After how many places the line is drawn. */
  top: number
  /** Weights that are not saved, in the order of the criteria; null: as the ranking says. */
  weights: readonly number[] | null
  /** The order as a wide table with what was measured. */
  isTable: boolean
  /** Rankings to compare with: `with=7`, or another method `with=topsis`, or `with=saved`. */
  with: string | null
  /** Sets parameters of the same page; the back button does not stop at each. */
  choose: (changes: Changes) => void
  /** Another page of a ranking, or the ranking itself, with what was chosen here. */
  hrefTo: (id: number, page?: RankingPage | null, changes?: Changes) => string
}

const weightsFrom = (text: string | null): readonly number[] | null => {
  if (text === null || text === '') return null
  const weights = text.split(',').map(Number)
  return weights.every((weight) => Number.isFinite(weight) && weight >= 0 && weight <= 1e6) ? weights : null
}

/** `in=05&method=topsis&top=20&w=40,20&with=7`; what makes no sense is left out. */
export function rankingViewFrom(params: URLSearchParams): Omit<RankingAddress, 'choose' | 'hrefTo'> {
  const within = params.get('in')
  const top = Number(params.get('top'))
  return {
    in: within !== null && /^(\d{2}|\d{5})$/.test(within) ? within : null,
    method: rankingMethods.find((method) => method === params.get('method')) ?? null,
    top: Number.isSafeInteger(top) && top >= 1 && top <= 10_000 ? top : topInitial,
    weights: weightsFrom(params.get('w')),
    isTable: params.get('view') === 'table',
    with: params.get('with'),
  }
}

/** What is chosen about a ranking, in the address: a link shows the same. */
export function useRankingAddress(): RankingAddress {
  const { params, change, href } = useAddress()
  const choose = useCallback((changes: Changes) => change(changes, { replace: true }), [change])
  const hrefTo = useCallback(
    (id: number, page: RankingPage | null = null, changes: Changes = {}) => {
      const chosen = new URLSearchParams(window.location.search)
      const along = Object.fromEntries(carriedAlong.map((name) => [name, chosen.get(name)]))
      return href(page === null ? `/priorities/${id}` : `/priorities/${id}/${page}`, { ...along, ...changes })
    },
    [href],
  )
  return { ...rankingViewFrom(params), choose, hrefTo }
}
