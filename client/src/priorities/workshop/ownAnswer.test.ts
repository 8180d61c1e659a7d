import { workshopAnswerIssues } from '@arraigo/shared/priorities/workshopIssues.ts'
import { describe, expect, it } from 'vitest'
import { afterReceipt, answerToSend, keptAnswer, newAnswer, randomSecret } from './ownAnswer.ts'

const workshop = {
  asksRole: true,
  allowsAnonymous: true,
  criteria: ['households', 'density', 'age'].map((key) => ({
    ...{ key, name: { es: key, en: key }, about: { es: '', en: '' }, unit: '' },
  })),
}

describe('the answer on a phone', () => {
  it('has a secret that the server takes, never the same', () => {
    const secrets = Array.from({ length: 50 }, randomSecret)
    expect(secrets.every((one) => /^[\w-]{22}$/.test(one))).toBe(true)
    expect(new Set(secrets).size).toBe(50)
  })

  it('is taken up again where it was left, unless it is of another workshop or no answer at all', () => {
    const own = { ...newAnswer(3, randomSecret()), name: 'Rosa', pairs: [3, null, 1], revision: 4, sentRevision: 3 }
    expect(keptAnswer(JSON.stringify(own), 3)).toEqual(own)
    expect(keptAnswer(JSON.stringify(own), 4)).toBeNull()
    expect(keptAnswer('{', 3)).toBeNull()
    expect(keptAnswer(null, 3)).toBeNull()
  })

  it('is sent again where another page of the phone was ahead, or its changes would be lost unsaid', () => {
    const own = { ...newAnswer(3, randomSecret()), revision: 6, sentRevision: 5 }
    expect(afterReceipt(own, 6)).toMatchObject({ revision: 6, sentRevision: 6 })
    expect(afterReceipt({ ...own, revision: 8 }, 6)).toMatchObject({ revision: 8, sentRevision: 6 })
    expect(afterReceipt(own, 10)).toMatchObject({ revision: 11, sentRevision: 10 })
  })

  it('goes out as the server wants it, with what was said by the chosen way alone', () => {
    const own = {
      ...newAnswer(3, randomSecret()),
      name: ' ',
      role: 'resident' as const,
      pairs: [3, null, 1],
      revision: 2,
    }
    const byPairs = answerToSend(own, workshop)
    expect(byPairs).toMatchObject({ name: null, pairs: [3, null, 1], tokens: [], revision: 2 })
    expect(workshopAnswerIssues(workshop, byPairs)).toEqual([])
    const byTokens = answerToSend({ ...own, kind: 'tokens', tokens: [6, 4, 0] }, { asksRole: false })
    expect(byTokens).toMatchObject({ role: null, pairs: [], tokens: [6, 4, 0] })
    const half = answerToSend({ ...own, kind: 'tokens', tokens: [6, 0, 0] }, workshop)
    expect(workshopAnswerIssues(workshop, half).map(({ code }) => code)).toEqual(['workshop-tokens-sum'])
  })
})
