import { useCallback } from 'react'
import { type Changes, useAddress } from '../platform/address.ts'

/** Pages of one plan beside its own. */
export type PlanPage = 'edit' | 'time' | 'compare' | 'export' | `why/${number}`

/** What goes along from one page of a plan to the next; `in` and the map are kept everywhere. */
const carriedAlong = ['paint', 'until', 'with'] as const

export interface PlanView {
  /** `05` a region, `05109` a comuna; null: not chosen here. */
  in: string | null
  /** Plans to compare with: `with=7,9`. */
  with: readonly number[]
  /** What is planned as a wide table. */
  isTable: boolean
}

export interface PlanAddress extends PlanView {
  /** Sets parameters of the same page; the back button does not stop at each. */
  choose: (changes: Changes) => void
  /** Another page of a plan, or the plan itself, with what was chosen here. */
  hrefTo: (id: number, page?: PlanPage | null, changes?: Changes) => string
}

const whole = (text: string | null): number | null => {
  const number = Number(text)
  return text !== null && Number.isSafeInteger(number) && number > 0 ? number : null
}

/** `in=05&with=7,9&view=table`; what makes no sense is left out. How the plan is looked at: onMap/planLook.ts. */
function planViewFrom(params: URLSearchParams): PlanView {
  const within = params.get('in')
  return {
    in: within !== null && /^(\d{2}|\d{5})$/.test(within) ? within : null,
    with: (params.get('with') ?? '').split(',').flatMap((id) => whole(id) ?? []),
    isTable: params.get('view') === 'table',
  }
}

/** What is chosen about a plan, in the address: a link shows the same. */
export function usePlanAddress(): PlanAddress {
  const { params, change, href } = useAddress()
  const choose = useCallback((changes: Changes) => change(changes, { replace: true }), [change])
  const hrefTo = useCallback(
    (id: number, page: PlanPage | null = null, changes: Changes = {}) => {
      const chosen = new URLSearchParams(window.location.search)
      const along = Object.fromEntries(carriedAlong.map((name) => [name, chosen.get(name)]))
      return href(page === null ? `/plans/${id}` : `/plans/${id}/${page}`, { ...along, ...changes })
    },
    [href],
  )
  return { ...planViewFrom(params), choose, hrefTo }
}
