import { blankIssues } from '../problems/blankIssues.ts'
import type { Issue } from '../problems/issue.ts'
import { repeated } from '../problems/repeated.ts'
import { pairCount } from './pairs.ts'
import { type NewWorkshop, type OpenWorkshop, tokenCount, type WorkshopAnswer } from './workshop.schema.ts'

/** What the schema cannot say of a workshop that begins. */
export function newWorkshopIssues({ question, criteria }: Pick<NewWorkshop, 'question' | 'criteria'>): Issue[] {
  const issues = blankIssues({ question }, ['question'])
  for (const key of repeated(criteria.map((criterion) => criterion.key)))
    issues.push({ code: 'workshop-criterion-twice', path: 'criteria', params: { key } })
  criteria.forEach(({ key, name }, at) => {
    if (name.es.trim() === '' || name.en.trim() === '')
      issues.push({ code: 'workshop-criterion-nameless', path: `criteria.${at}.name`, params: { key } })
  })
  return issues
}

/** An end that has passed, or is no moment. */
export function workshopEndIssues(closesAt: string | null, now: Date): Issue[] {
  if (closesAt === null) return []
  const end = Date.parse(closesAt)
  if (Number.isNaN(end)) return [{ code: 'workshop-end-invalid', path: 'closesAt', params: { closesAt } }]
  return end <= now.getTime() ? [{ code: 'workshop-end-passed', path: 'closesAt', params: { closesAt } }] : []
}

/** What of an answer does not fit the workshop it is for. */
export function workshopAnswerIssues(
  { criteria, asksRole, allowsAnonymous }: Pick<OpenWorkshop, 'criteria' | 'asksRole' | 'allowsAnonymous'>,
  { name, role, kind, pairs, tokens }: WorkshopAnswer,
): Issue[] {
  const issues: Issue[] = []
  const count = criteria.length
  if (!allowsAnonymous && (name ?? '').trim() === '') issues.push({ code: 'workshop-name-missing', path: 'name' })
  if (asksRole && role === null) issues.push({ code: 'workshop-role-missing', path: 'role' })
  if (kind === 'pairs' && pairs.length !== pairCount(count))
    issues.push({
      code: 'workshop-pairs-count',
      path: 'pairs',
      params: { expected: pairCount(count), sent: pairs.length },
    })
  if (kind === 'pairs' && pairs.length > 0 && pairs.every((value) => value === null))
    issues.push({ code: 'workshop-pairs-none', path: 'pairs' })
  if (kind === 'tokens' && tokens.length !== count)
    issues.push({ code: 'workshop-tokens-places', path: 'tokens', params: { expected: count, sent: tokens.length } })
  const sum = tokens.reduce((total, one) => total + one, 0)
  if (kind === 'tokens' && sum !== tokenCount)
    issues.push({ code: 'workshop-tokens-sum', path: 'tokens', params: { expected: tokenCount, sum } })
  return issues
}
