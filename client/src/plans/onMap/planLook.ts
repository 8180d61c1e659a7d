import { useCallback } from 'react'
import { type Changes, useAddress } from '../../platform/address.ts'

export const paintings = ['year', 'package'] as const
export type PlanPaint = (typeof paintings)[number]

/** Which settlements a list of them shows. */
export const parts = ['all', 'with', 'without', 'excluded'] as const
export type PlanPart = (typeof parts)[number]

export const sortKeys = ['order', 'name', 'comuna', 'year', 'families', 'cost', 'benefit'] as const
export type SortKey = (typeof sortKeys)[number]

export interface PlanFilter {
  search: string
  part: PlanPart
  /** Works that begin in it. */
  year: number | null
  package: string | null
  comuna: string | null
}

export interface PlanLook extends PlanFilter {
  paint: PlanPaint
  /** What has begun by the end of this year; null: the whole plan. */
  until: number | null
  sort: SortKey
  isDescending: boolean
  /** Settlement that is being changed by hand. */
  edit: number | null
}

const oneOf = <T extends string>(choices: readonly T[], text: string | null, other: T): T =>
  choices.find((choice) => choice === text) ?? other

const wholeNumber = (text: string | null): number | null => {
  const number = Number(text)
  return text !== null && text !== '' && Number.isSafeInteger(number) && number > 0 ? number : null
}

/** `paint=package&until=2028&show=with&year=2027&package=urbanisation&comuna=05109&q=vista&sort=cost&desc=1`; nonsense is left out. */
export function planLookFrom(params: URLSearchParams): PlanLook {
  return {
    paint: oneOf(paintings, params.get('paint'), 'year'),
    until: wholeNumber(params.get('until')),
    search: params.get('q') ?? '',
    part: oneOf(parts, params.get('show'), 'with'),
    year: wholeNumber(params.get('year')),
    package: params.get('package'),
    comuna: params.get('comuna'),
    sort: oneOf(sortKeys, params.get('sort'), 'order'),
    isDescending: params.get('desc') === '1',
    edit: wholeNumber(params.get('edit')),
  }
}

/** How a plan is looked at, in the address: a link shows the same. */
export function usePlanLook(): PlanLook & { choose: (changes: Changes) => void } {
  const { params, change } = useAddress()
  const choose = useCallback((changes: Changes) => change(changes, { replace: true }), [change])
  return { ...planLookFrom(params), choose }
}
