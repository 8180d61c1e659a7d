import { replaceEqualDeep } from '@tanstack/react-query'
import type { ComputedInputs } from './priorities.api.ts'

/**
 * Asked again, the same data come back with another moment of reading: they stay the ones that are there, so that what was
 * computed of them (an order, a robustness, an explanation) is not computed anew and not taken for old.
 */
export function sameInputs(before: ComputedInputs | undefined, now: ComputedInputs): ComputedInputs {
  const known = before?.answer ?? null
  if (before === undefined || known === null || now.answer === null) return now
  const basis = { ...now.answer.basis, computedAt: known.basis.computedAt }
  return replaceEqualDeep(before, { ...now, answer: { ...now.answer, basis } }).answer === known
    ? replaceEqualDeep(before, { ...now, answer: known })
    : now
}
