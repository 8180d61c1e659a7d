import type { Issue } from '../problems/issue.ts'
import { textIssues } from '../problems/textIssues.ts'
import { comunaCode } from '../territory/codes.ts'
import { noPlaceReasons } from '../territory/collections.ts'
import type { SettlementAttributes } from './settlement.schema.ts'

/** What is known of a settlement of which nothing was said but its name. */
export const unknownAttributes: Omit<SettlementAttributes, 'name'> = {
  code: null,
  comunaCode: null,
  status: 'identified',
  closedReason: null,
  closedOn: null,
  householdCount: null,
  householdSource: null,
  householdYear: null,
  householdDate: null,
  familyCount: null,
  familySource: null,
  familyYear: null,
  familyDate: null,
  originYear: null,
  tenure: 'unknown',
  water: 'unknown',
  sewerage: 'unknown',
  power: 'unknown',
  waste: 'unknown',
  paving: 'unknown',
  lighting: 'unknown',
  strategy: 'unknown',
  strategyReason: null,
  boundarySource: null,
  boundaryDate: null,
  confidence: 'unknown',
  notes: null,
}

export const attributeNames = ['name', ...Object.keys(unknownAttributes)] as readonly (keyof SettlementAttributes)[]

/** Choices that the first versions did not have: they know as little of them as those that say so. */
export const lateChoices: readonly string[] = ['tenure', 'waste', 'paving', 'lighting', 'strategy', 'confidence']

/** Reasons of records that are no places any more. */
export const reasonsOfNoPlace: readonly (string | null)[] = noPlaceReasons

/**
 * The attributes after a change, with what follows from it: a day sets its year, closing sets its day, opening again takes
 * the reason away. `issues` says what contradicts itself; paths are the wire's names. `today` is a day, 2024-05-31.
 */
export function settleAttributes(
  before: SettlementAttributes,
  edit: Partial<SettlementAttributes>,
  today: string,
): { attributes: SettlementAttributes; issues: Issue[] } {
  const attributes = { ...before, ...said(edit) }
  const issues = [...textIssues(edit), ...dayIssues(edit), ...comunaIssues(edit)]
  settleYear(attributes, edit, 'household', issues)
  settleYear(attributes, edit, 'family', issues)
  settleClosure(attributes, before, edit, today, issues)
  return { attributes, issues }
}

/** Without the fields of which nothing is said. */
const said = (edit: Partial<SettlementAttributes>): Partial<SettlementAttributes> =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))

const dayIssues = (edit: Partial<SettlementAttributes>): Issue[] =>
  (['closedOn', 'householdDate', 'familyDate', 'boundaryDate'] as const).flatMap((path) => {
    const day = edit[path]
    if (typeof day !== 'string') return []
    if (!isDay(day)) return [{ code: 'day-invalid', path, params: { field: path, day } }]
    return isOfOurTimes(day) ? [] : [{ code: 'day-out-of-range', path, params: { field: path, day } }]
  })

/** A day of the calendar, 2024-02-29; the calendar of the database starts at the year 1. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && !text.startsWith('0000')
}

/** The same years that may be written by themselves. */
const isOfOurTimes = (day: string): boolean => day >= '1800' && day < '2201'

function comunaIssues({ comunaCode: code }: Partial<SettlementAttributes>): Issue[] {
  if (typeof code !== 'string' || comunaCode(code) === code) return []
  return [{ code: 'comuna-code-invalid', path: 'comunaCode', params: { code } }]
}

function settleYear(
  attributes: SettlementAttributes,
  edit: Partial<SettlementAttributes>,
  of: 'household' | 'family',
  issues: Issue[],
): void {
  const day = attributes[`${of}Date`]
  if (day === null) return
  const year = Number(day.slice(0, 4))
  const stated = edit[`${of}Year`]
  if (typeof stated === 'number' && stated !== year) {
    const path = `${of}Year`
    issues.push({ code: 'year-contradicts-day', path, params: { field: path, year: String(stated), day } })
  }
  attributes[`${of}Year`] = year
}

function settleClosure(
  attributes: SettlementAttributes,
  before: SettlementAttributes,
  edit: Partial<SettlementAttributes>,
  today: string,
  issues: Issue[],
): void {
  if (attributes.status !== 'closed') {
    if (edit.closedReason != null || edit.closedOn != null) {
      const path = edit.closedReason == null ? 'closedOn' : 'closedReason'
      issues.push({ code: 'closed-reason-of-open', path, params: { field: path } })
    }
    attributes.closedReason = null
    attributes.closedOn = null
    return
  }
  // Files close without a reason; whoever changes something else of such a settlement is not asked for one.
  const isAsked = edit.status === 'closed' || edit.closedReason !== undefined
  if (isAsked && attributes.closedReason === null) issues.push({ code: 'closed-reason-missing', path: 'closedReason' })
  if (attributes.closedReason === 'merged' && before.closedReason !== 'merged') {
    issues.push({ code: 'closed-as-merged', path: 'closedReason' })
  }
  if (before.status !== 'closed' && edit.closedOn == null) attributes.closedOn = today
}
