import { matrixOfPairs, matrixOfTokens } from '@arraigo/shared/priorities/pairs.ts'
import type { Judgement } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { Participant, Workshop } from '@arraigo/shared/priorities/workshop.schema.ts'

/** Of one participant, the same each time it is taken in. */
const judgementId = (workshop: Pick<Workshop, 'id'>, participant: Pick<Participant, 'id'>) =>
  `workshop-${workshop.id}-${participant.id}`

/** What participants answered, as judgements of the ranking; without those that were set aside. */
export const judgementsFrom = (
  workshop: Pick<Workshop, 'id' | 'criteria'>,
  participants: readonly Participant[],
  anonymous: (number: number) => string,
): Judgement[] =>
  participants.flatMap((participant, at) =>
    participant.isSetAside
      ? []
      : [
          {
            id: judgementId(workshop, participant),
            name: participant.name ?? anonymous(at + 1),
            role: participant.role ?? 'other',
            keys: workshop.criteria.map(({ key }) => key),
            matrix:
              participant.kind === 'pairs'
                ? matrixOfPairs(workshop.criteria.length, participant.pairs)
                : matrixOfTokens(participant.tokens),
          },
        ],
  )

/** With those of a workshop in the place of what was taken in of it before; who was left out stays so. */
export function takenIn(
  judgements: readonly Judgement[],
  workshopId: number,
  answers: readonly Judgement[],
): Judgement[] {
  const leftOut = new Set(judgements.flatMap(({ id, isLeftOut }) => (isLeftOut === true ? [id] : [])))
  const others = judgements.filter(({ id }) => !id.startsWith(`workshop-${workshopId}-`))
  return [...others, ...answers.map((answer) => (leftOut.has(answer.id) ? { ...answer, isLeftOut: true } : answer))]
}
