import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import { SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { Errors } from 'typebox/value'
import { type AttributeName, emptyAttributes } from './draft.ts'

/** Key under `editor.problems` in the texts, and what it says. */
export interface AttributeProblem {
  code:
    | 'required'
    | 'too-long'
    | 'too-small'
    | 'too-large'
    | 'not-a-day'
    | 'not-a-choice'
    | 'not-a-number'
    | 'reason-missing'
    | 'closed-early'
  limit?: number
}

export type AttributeProblems = Partial<Record<AttributeName, AttributeProblem>>

/** What the server would refuse, all at once, by the same schema; and the two rules that the schema cannot say. */
export function attributeProblems(
  attributes: SettlementAttributes,
  before: SettlementAttributes = emptyAttributes,
): AttributeProblems {
  const problems: AttributeProblems = {}
  // Field by field: of a whole object only the first errors are named.
  for (const name of attributeNames) {
    const found = Errors(SettlementAttributes.properties[name], attributes[name]).map((error) => problemOf(name, error))
    const problem = found.find((one) => one !== null)
    if (problem != null) problems[name] = problem
  }
  // Files close without a reason; whoever changes something else of such a settlement is not asked for one.
  const isAsked = before.status !== 'closed' || before.closedReason !== null
  if (attributes.status === 'closed' && attributes.closedReason === null && isAsked) {
    problems.closedReason = { code: 'reason-missing' }
  }
  const closedYear = Number(attributes.closedOn?.slice(0, 4))
  if (attributes.originYear !== null && closedYear < attributes.originYear) {
    problems.closedOn ??= { code: 'closed-early', limit: attributes.originYear }
  }
  return problems
}

function problemOf(
  name: AttributeName,
  { keyword, params }: { keyword: string; params: object },
): AttributeProblem | null {
  const limit = 'limit' in params ? Number(params.limit) : undefined
  const byKeyword: Record<string, AttributeProblem['code']> = {
    minLength: 'required',
    maxLength: 'too-long',
    minimum: 'too-small',
    maximum: 'too-large',
    enum: 'not-a-choice',
    type: 'not-a-number',
    pattern: name === 'name' ? 'required' : 'not-a-day',
  }
  const code = byKeyword[keyword]
  return code === undefined ? null : { code, ...(limit === undefined ? {} : { limit }) }
}
