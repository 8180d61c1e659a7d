import { type CriterionKey, isCriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import {
  criterionDefinition,
  initialCriterion,
  knownCriterionKeys,
} from '@arraigo/shared/priorities/criterionLibrary.ts'
import type { CriterionChoice, CriterionColumn, CriterionLibrary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionGroups, criterionName } from '@arraigo/shared/priorities/rankingNames.ts'
import { numericAttributes } from './columns/attributeColumn.ts'
import { columnOf, sourceOfCriterion } from './rankingColumns.ts'
import { checkedQuestion, type RankingQuestion } from './rankingQuestion.ts'
import { type RankingContext, rankingSources, versionsNow } from './rankingSources.ts'

/** Whoever chooses a criterion does not wait for coverage and demand; they start, and are there at the next look. */
const patienceMs = 100

/** All that settlements of a place can be ordered by, with how many are known. Throws Problem 422 where there is no such place or set. */
export async function readCriterionLibrary(
  context: RankingContext,
  question: Omit<RankingQuestion, 'criteria'>,
): Promise<CriterionLibrary> {
  const { services } = await checkedQuestion(context.database.db, { ...question, criteria: [] })
  const { in: place, set } = question
  const versions = await versionsNow(context)
  const sources = rankingSources(context)
  const { rows } = await sources.place(versions, place)
  const attributes = numericAttributes(await sources.attributes(versions, place))
  const keys = [
    ...knownCriterionKeys(services.map(({ service }) => service)),
    // A name too long or of several lines is no key.
    ...attributes.map((name) => `attribute:${name}`).filter(isCriterionKey),
  ]
  const given = new Map(services.map(({ service, name }) => [`service:${service}`, name]))
  const choice = async (key: CriterionKey): Promise<CriterionChoice> => {
    const column = columnOf({ sources, versions, place, set }, key).then((made) => made.column)
    const isSoon = sourceOfCriterion(key) !== 'coverage' && sourceOfCriterion(key) !== 'demand'
    const { about, group, unit } = criterionDefinition(key)
    return {
      key,
      name: criterionName(key, given.get(key)),
      about,
      group,
      unit,
      initial: initialCriterion(key),
      total: rows.length,
      ...extent(isSoon ? await column : await unlessLate(column)),
    }
  }
  const choices = await Promise.all(keys.map(choice))
  return { criteria: choices.sort((a, b) => criterionGroups.indexOf(a.group) - criterionGroups.indexOf(b.group)) }
}

/** Null where it takes longer, or fails: whoever asks for the values is told why. */
async function unlessLate(column: Promise<CriterionColumn>): Promise<CriterionColumn | null> {
  const late = Promise.withResolvers<null>()
  const clock = setTimeout(() => late.resolve(null), patienceMs)
  const soon = await Promise.race([column.catch(() => null), late.promise])
  clearTimeout(clock)
  return soon
}

function extent(column: CriterionColumn | null): Pick<CriterionChoice, 'known' | 'min' | 'max'> {
  if (column === null) return { known: null, min: null, max: null }
  const known = column.values.filter((value) => value !== null)
  const edge = (of: (a: number, b: number) => number) => (known.length === 0 ? null : known.reduce((a, b) => of(a, b)))
  return { known: known.length, min: edge(Math.min), max: edge(Math.max) }
}
