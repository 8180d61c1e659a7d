import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { describe, expect, it } from 'vitest'
import { changeDraft, draftOf, dropDraft, redoDraft, undoDraft } from './rankingDrafts.ts'

const base = { spec: { method: 'weighted-sum', criteria: [] } as unknown as RankingSpec, version: 3 }
let id = 0
const begin = () => {
  id += 1
  return { id, method: () => draftOf(id)?.spec.method, spread: () => draftOf(id)?.spec.weightSpread }
}

describe('changes of a ranking that are not saved', () => {
  it('go back step by step, and forth again until something else is done', () => {
    const { id, method } = begin()
    expect(draftOf(id)).toBeNull()
    changeDraft(id, base, { method: 'topsis' })
    changeDraft(id, base, { method: 'promethee' })
    undoDraft(id)
    expect(method()).toBe('topsis')
    undoDraft(id)
    undoDraft(id)
    expect(method()).toBe('weighted-sum')
    redoDraft(id)
    expect(method()).toBe('topsis')
    changeDraft(id, base, { method: 'weighted-sum' })
    redoDraft(id)
    expect(method()).toBe('weighted-sum')
  })

  it('of one gesture are one step', () => {
    const { id, spread } = begin()
    for (const weightSpread of [0.1, 0.2, 0.3]) changeDraft(id, base, { weightSpread }, 'drag 1')
    changeDraft(id, base, { weightSpread: 0.9 }, 'drag 2')
    undoDraft(id)
    expect(spread()).toBe(0.3)
    undoDraft(id)
    expect(spread()).toBeUndefined()
  })

  it('know from which version they were made, also after further changes, and can be given up', () => {
    const { id } = begin()
    changeDraft(id, base, { method: 'topsis' })
    changeDraft(id, { ...base, version: 9 }, { method: 'promethee' })
    expect(draftOf(id)?.baseVersion).toBe(3)
    dropDraft(id)
    expect(draftOf(id)).toBeNull()
  })
})
