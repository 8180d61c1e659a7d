import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type Draft, draftOf, emptyAttributes, hasChanges } from './draft.ts'
import { nextRequest } from './draftRequest.ts'
import { rebaseDraft } from './rebaseDraft.ts'

const box = (west: number, east: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, -33],
        [east, -33],
        [east, -32.9],
        [west, -32.9],
        [west, -33],
      ],
    ],
  ],
})

const settlement = (version: number, change: Partial<Settlement> = {}): Settlement =>
  ({
    ...emptyAttributes,
    name: 'Las Lomas',
    id: 7,
    version,
    boundary: box(-71.5, -71.4),
    disputedWith: [],
    ...change,
  }) as Settlement

const changed = (draft: Draft, change: Partial<Draft['attributes']>): Draft => ({
  ...draft,
  attributes: { ...draft.attributes, ...change },
})

describe('what saving a draft sends', () => {
  it('is nothing where nothing was changed', () => {
    expect(nextRequest(draftOf(settlement(3)))).toBeNull()
    expect(hasChanges(draftOf(settlement(3)))).toBe(false)
    expect(hasChanges(draftOf(null))).toBe(false)
  })
  it('is only what differs, against the version it started from', () => {
    const draft = changed(draftOf(settlement(3)), { householdCount: 20, water: 'formal' })
    expect(nextRequest(draft)).toMatchObject({ method: 'PATCH', path: '/api/settlements/7', version: 3 })
    expect(nextRequest(draft)?.body).toEqual({ householdCount: 20, water: 'formal' })
  })
  it('says of a new settlement what is known of it', () => {
    const draft = changed(draftOf(null), { name: 'Nueva', householdCount: 0 })
    const drawn = { ...draft, drawing: { ...draft.drawing, now: { ...draft.drawing.now, boundary: box(-71, -70.9) } } }
    expect(nextRequest(drawn)).toMatchObject({ method: 'POST', path: '/api/settlements', version: null })
    expect(nextRequest(drawn)?.body).toEqual({ name: 'Nueva', householdCount: 0, boundary: box(-71, -70.9) })
  })
  it('saves what else was changed first, and then cuts what is stored', () => {
    const start = changed(draftOf(settlement(3)), { power: 'shared' })
    const draft: Draft = {
      ...start,
      drawing: { ...start.drawing, now: { ...start.drawing.now, pieces: [box(-71.5, -71.45), box(-71.45, -71.4)] } },
      split: {
        keeps: 1,
        pieces: [
          { name: 'Norte', householdCount: 3, familyCount: null },
          { name: 'Las Lomas', householdCount: 4, familyCount: null },
        ],
      },
    }
    const first = nextRequest(draft)
    expect(first?.body).toEqual({ power: 'shared' })
    const rebased = rebaseDraft(draft, settlement(4, { power: 'shared' }), first?.body)
    expect(nextRequest(rebased)).toMatchObject({ path: '/api/settlements/7/split', version: 4 })
    expect(nextRequest(rebased)?.body).toMatchObject({ keeps: 1, pieces: [{ name: 'Norte', householdCount: 3 }, {}] })
  })
})

describe('a draft that was changed after it was sent', () => {
  it('keeps the later change and takes what the server made of the rest', () => {
    const sent = changed(draftOf(null), { name: 'Nueva', householdCount: 12 })
    const later = changed(sent, { householdCount: 15 })
    const answer = settlement(1, { name: 'Nueva', householdCount: 12, comunaCode: '05109', boundary: null })
    const rebased = rebaseDraft(later, answer, nextRequest(sent)?.body)
    expect(rebased.attributes).toMatchObject({ comunaCode: '05109', householdCount: 15 })
    expect(nextRequest(rebased)).toMatchObject({ method: 'PATCH', version: 1, body: { householdCount: 15 } })
  })
})
