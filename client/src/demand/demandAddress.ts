import { type BreakMethod, breakMethods } from '@arraigo/shared/demand/breakMethods.ts'
import {
  type Audience,
  audiences,
  type DemandMeasure,
  type DemandScale,
  demandScales,
  isDemandMeasure,
} from '@arraigo/shared/demand/demandMeasures.ts'
import { useCallback, useMemo } from 'react'
import { type Changes, useAddress } from '../platform/address.ts'

/** What the map shows the figures of. */
export const demandShapes = ['hex', 'comunas', 'zones', 'blocks', 'density'] as const
export type DemandShapes = (typeof demandShapes)[number]

/** Confidence in percent from which hot and cold spots are shown. */
export const hotSpotConfidences = [90, 95, 99] as const

export interface DemandView {
  measure: DemandMeasure
  per: DemandScale
  of: DemandShapes
  breaks: BreakMethod
  /** How many classes are asked for; typed breaks say it themselves. */
  classes: number
  /** As written: where typed classes begin. */
  cuts: string
  /** Second measure at once (bivariate), or beside the first (swipe); never both. */
  and: DemandMeasure | null
  beside: DemandMeasure | null
  /** Percent of confidence; null shows none. */
  hot: number | null
  audience: Audience
}

export const classCounts = [3, 4, 5, 6, 7] as const

const among = <T extends string>(all: readonly T[], text: string | null, otherwise: T): T =>
  all.find((one) => one === text) ?? otherwise
const measureFrom = (text: string | null): DemandMeasure | null => (isDemandMeasure(text) ? text : null)

/** `measure=families&per=km2&of=hex&breaks=natural&classes=5&audience=public`; what makes no sense is left out. */
export function demandViewFrom(params: URLSearchParams): DemandView {
  const classes = Number(params.get('classes'))
  const hot = Number(params.get('hot'))
  const measure = measureFrom(params.get('measure')) ?? 'families'
  const other = (name: string) => {
    const chosen = measureFrom(params.get(name))
    return chosen === measure ? null : chosen
  }
  const and = other('and')
  return {
    measure,
    per: among(demandScales, params.get('per'), 'total'),
    of: among(demandShapes, params.get('of'), 'hex'),
    breaks: among(breakMethods, params.get('breaks'), 'natural'),
    classes: classCounts.find((count) => count === classes) ?? 5,
    cuts: params.get('cuts') ?? '',
    and,
    beside: and === null ? other('beside') : null,
    hot: hotSpotConfidences.find((confidence) => confidence === hot) ?? null,
    audience: among(audiences, params.get('audience'), 'internal'),
  }
}

/** What goes along from one page of demand to the next; `in` is kept everywhere. */
const carriedAlong = [
  'measure',
  'per',
  'of',
  'breaks',
  'classes',
  'cuts',
  'and',
  'beside',
  'hot',
  'audience',
  'with',
] as const

export interface DemandAddress extends DemandView {
  /** `05` a region, `05109` a comuna; null: not chosen (see `useDemandPlace`). */
  in: string | null
  /** Sets parameters of the same page; the back button does not stop at each. */
  choose: (changes: Changes) => void
  /** The same as a step that the back button undoes: drilling into a place. */
  step: (changes: Changes) => void
  /** The address of another page of demand, with what was chosen here. */
  hrefTo: (path: string, changes?: Changes) => string
}

/** What is chosen about demand, in the address: a link shows the same. */
export function useDemandAddress(): DemandAddress {
  const { params, change, href } = useAddress()
  const text = params.toString()
  const view = useMemo(() => demandViewFrom(new URLSearchParams(text)), [text])
  const choose = useCallback((changes: Changes) => change(changes, { replace: true }), [change])
  const step = useCallback((changes: Changes) => change(changes), [change])
  const hrefTo = useCallback(
    (path: string, changes: Changes = {}) => {
      const chosen = new URLSearchParams(text)
      const along = Object.fromEntries(carriedAlong.map((name) => [name, chosen.get(name)]))
      return href(path, { ...along, ...changes })
    },
    [text, href],
  )
  const within = params.get('in')
  return { ...view, in: /^(\d{2}|\d{5})$/.test(within ?? '') ? within : null, choose, step, hrefTo }
}
