import type { CriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { orGivenUp } from '../platform/orGivenUp.ts'
import { Problem } from '../platform/problem.ts'
import type { Figure, MadeColumn } from './columns/column.ts'
import { columnOf, sourceOfCriterion } from './rankingColumns.ts'
import { checkedQuestion, type RankingQuestion } from './rankingQuestion.ts'
import {
  type Place,
  type RankingContext,
  rankingSources,
  restsOn,
  type Versions,
  versionsNow,
} from './rankingSources.ts'

export type { RankingContext, RankingQuestion }

/** Data that change all the time are no reason to wait for ever. */
const mostTries = 3

/**
 * The data of a ranking as they are now: waits for coverage and demand where criteria rest on them. Throws Problem 422 with all
 * that is wrong with the question, 503 where an engine fails, IssuesError when `signal` gives up.
 */
export async function readRankingInputs(
  context: RankingContext,
  question: RankingQuestion,
  signal?: AbortSignal,
): Promise<RankingInputs> {
  const { keys } = await checkedQuestion(context.database.db, question)
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const versions = await versionsNow(context)
    // Shared with whoever asks the same: that this one gives up must not end it for the others.
    const inputs = await orGivenUp(madeInputs(context, versions, question, keys), signal)
    const after = await versionsNow(context)
    if (Object.keys(inputs.basis.versions).every((collection) => after[collection] === versions[collection]))
      return inputs
  }
  throw new Problem(503, { code: 'ranking-data-change' })
}

async function madeInputs(
  context: RankingContext,
  versions: Versions,
  { in: place, set }: RankingQuestion,
  keys: readonly CriterionKey[],
): Promise<RankingInputs> {
  const sources = rankingSources(context)
  const known = await sources.place(versions, place)
  const made = await Promise.all(
    keys.map((key) => columnOf({ sources, versions, place, set }, key).catch((error) => failed(error, key, keys))),
  )
  const rested = new Set(['record' as const, ...keys.map(sourceOfCriterion)])
  const collections = [...new Set([...rested].flatMap((source): string[] => [...restsOn[source]]))].sort()
  return {
    in: place,
    standardSet: set,
    settlements: settlementColumns(known),
    columns: made.map(({ column }) => column),
    left: known.left,
    basis: {
      versions: Object.fromEntries(collections.map((collection) => [collection, versions[collection] ?? 0])),
      computedAt: new Date().toISOString(),
      parameters: figuresOnce(made),
    },
    findings: [
      ...(known.rows.length === 0 ? [{ code: 'ranking-no-settlements' }] : []),
      ...made.flatMap(({ findings }) => findings),
    ],
  }
}

/** Which criteria cannot be known, where it is an engine that failed. */
function failed(error: unknown, key: CriterionKey, keys: readonly CriterionKey[]): never {
  const source = sourceOfCriterion(key)
  if (error instanceof Problem || (source !== 'coverage' && source !== 'demand')) throw error
  const criteria = keys.filter((other) => sourceOfCriterion(other) === source).join(', ')
  const problem = new Problem(503, { code: `ranking-${source}-failed`, params: { criteria } })
  problem.cause = error
  throw problem
}

const settlementColumns = ({ rows }: Place): RankingInputs['settlements'] => ({
  ids: rows.map(({ id }) => id),
  versions: rows.map(({ version }) => version),
  codes: rows.map(({ code }) => code),
  names: rows.map(({ name }) => name),
  comunaCodes: rows.map(({ comunaCode }) => comunaCode),
  comunaNames: rows.map(({ comunaName }) => comunaName),
  households: rows.map(({ households }) => households),
  longitudes: rows.map(({ longitude }) => longitude),
  latitudes: rows.map(({ latitude }) => latitude),
})

const figuresOnce = (made: readonly MadeColumn[]): Figure[] =>
  [...new Map(made.flatMap(({ figures }) => figures.map((figure) => [figure.code, figure]))).values()]
    .map(({ code, value, unit, source, year, confidence, version }) => ({
      code,
      value,
      unit,
      source,
      year,
      confidence,
      version,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
