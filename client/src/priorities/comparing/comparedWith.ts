import { type RankingMethod, rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'

/** What a ranking is compared with. */
export type ComparedWith =
  | { kind: 'saved' }
  | { kind: 'method'; method: RankingMethod }
  | { kind: 'ranking'; id: number }

interface Present {
  id: number
  method: RankingMethod
  isChanged: boolean
}

/** `with=saved`, `with=topsis`, `with=7`; where that says nothing, what is saved if something was changed, or else another method. */
export function comparedWithFrom(text: string | null, { id, method, isChanged }: Present): ComparedWith {
  const asked = rankingMethods.find((one) => one === text)
  if (asked !== undefined && asked !== method) return { kind: 'method', method: asked }
  const number = Number(text)
  if (text !== null && Number.isSafeInteger(number) && number > 0 && number !== id)
    return { kind: 'ranking', id: number }
  if (text === 'saved' || number === id || isChanged) return { kind: 'saved' }
  return { kind: 'method', method: rankingMethods.find((one) => one !== method) as RankingMethod }
}

export const comparedWithText = (of: ComparedWith): string =>
  of.kind === 'saved' ? 'saved' : of.kind === 'method' ? of.method : String(of.id)
