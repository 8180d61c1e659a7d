import type { Issue } from '../../problems/issue.ts'
import { rankingResult } from '../rankSettlements.ts'
import type { SealCheck, SealedRanking } from '../sealedRanking.schema.ts'
import { readSealed } from './readSealed.ts'
import { resultDifferences } from './resultDifferences.ts'
import { sealCheck } from './sealCheck.ts'

/**
 * Checks a sealed ranking: the bytes of its file, its text, or what was read of it; of the first two more can be said. The same in the browser, on the
 * server and on the command line; `knownKeys` as in SealingKey. What is signed is the data: white space, the order of
 * names and other ways to write the same number or letter do not break it. Never throws.
 */
export async function checkSeal(given: unknown, knownKeys: readonly string[]): Promise<SealCheck> {
  const { document, sealed, issues } = readSealed(given)
  return sealCheck({ document, issues, knownKeys, differences: sealed === null ? null : reproductionIssues(sealed) })
}

/** What the order computed again from the data of the file says against the one in the file. */
function reproductionIssues({ spec, inputs, result }: SealedRanking): Issue[] {
  const rows = inputs.settlements.ids.length
  const isUneven =
    Object.values(inputs.settlements).some((column) => column.length !== rows) ||
    inputs.columns.some(({ values, known = null, low, high, rowSources }) =>
      [values, known, low, high, rowSources].some((column) => column !== null && column.length !== rows),
    )
  if (isUneven) return [{ code: 'sealed-columns-uneven', params: { rows } }]
  const absent = spec.criteria.find(({ key }) => !inputs.columns.some((column) => column.key === key))
  if (absent !== undefined) return [{ code: 'sealed-column-missing', params: { criterion: absent.key } }]
  try {
    return resultDifferences(inputs, result, rankingResult(inputs, spec))
  } catch (error) {
    return [{ code: 'sealed-not-computable', params: { detail: (error as Error).message } }]
  }
}
