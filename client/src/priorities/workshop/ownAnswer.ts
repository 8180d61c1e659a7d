import { pairCount } from '@arraigo/shared/priorities/pairs.ts'
import type { OpenWorkshop, ParticipantRole, WorkshopAnswer } from '@arraigo/shared/priorities/workshop.schema.ts'

export type Weighing = 'pairs' | 'tokens'
export type Step = 'who' | 'weigh' | 'done'

/** What somebody said on this phone: it outlives a closed page and a lost connection. */
export interface OwnAnswer {
  /** Secret of this phone: with it the answer may be changed. */
  participant: string
  name: string
  role: ParticipantRole | null
  kind: Weighing
  /** In the order of `allPairs`. */
  pairs: (number | null)[]
  tokens: number[]
  step: Step
  /** Grows with each change. */
  revision: number
  /** Of the last one that the server keeps; 0: none. */
  sentRevision: number
}

/** 128 random bits, base64url. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const newAnswer = (criteria: number, participant: string): OwnAnswer => ({
  participant,
  name: '',
  role: null,
  kind: 'pairs',
  pairs: Array.from({ length: pairCount(criteria) }, () => null),
  tokens: Array.from({ length: criteria }, () => 0),
  step: 'who',
  revision: 0,
  sentRevision: 0,
})

/** What was kept, where it fits the workshop; null where there is none. */
export function keptAnswer(text: string | null, criteria: number): OwnAnswer | null {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<OwnAnswer>
    const fits = kept.pairs?.length === pairCount(criteria) && kept.tokens?.length === criteria
    if (!fits || typeof kept.participant !== 'string') return null
    return { ...newAnswer(criteria, kept.participant), ...kept }
  } catch {
    return null
  }
}

/**
 * After the server said which revision it keeps. A later one than this page has came from another page of the same phone: what is
 * on the screen is newer than that, and goes out again.
 */
export const afterReceipt = (own: OwnAnswer, keptRevision: number): OwnAnswer => ({
  ...own,
  revision: keptRevision > own.revision ? keptRevision + 1 : own.revision,
  sentRevision: keptRevision,
})

/** As it goes to the server: only what was said by the way that was chosen last. */
export const answerToSend = (own: OwnAnswer, { asksRole }: Pick<OpenWorkshop, 'asksRole'>): WorkshopAnswer => ({
  name: own.name.trim() === '' ? null : own.name.trim(),
  role: asksRole ? own.role : null,
  kind: own.kind,
  pairs: own.kind === 'pairs' ? own.pairs : [],
  tokens: own.kind === 'tokens' ? own.tokens : [],
  revision: Math.max(1, own.revision),
})
