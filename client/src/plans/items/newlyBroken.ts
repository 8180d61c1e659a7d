import type { Violation } from '@arraigo/shared/plans/model/planModel.ts'

/** Amounts of one requirement differ from time to time; what it is about does not. */
const aboutNames = ['row', 'package', 'other', 'need', 'year', 'site', 'place', 'floor', 'lock', 'option']

const keyOf = ({ code, params }: Violation): string => [code, ...aboutNames.map((name) => params?.[name] ?? '')].join()

/** Less is no difference: sums of many figures differ in their last digits. */
const tolerance = 1e-6

/** What is broken now and was not before, or more than before. */
export function newlyBroken(before: readonly Violation[], now: readonly Violation[]): Violation[] {
  const known = new Map(before.map((one) => [keyOf(one), one.by]))
  return now.filter((one) => one.by > (known.get(keyOf(one)) ?? 0) + tolerance)
}
