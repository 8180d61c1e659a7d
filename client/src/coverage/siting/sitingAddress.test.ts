import { describe, expect, it } from 'vitest'
import { bestPlacesFrom, bestPlacesRequest, pointsFrom, pointsText } from './bestPlacesAddress.ts'
import { limitsFrom, reachFrom } from './reachAddress.ts'

describe('where it would help most, in the address', () => {
  it('reads what was chosen, and nothing that makes no sense', () => {
    expect(
      bestPlacesFrom(new URLSearchParams('p=5&who=settlements&from=points&at=-71.5,-33.02;x;-71.6,-33&ask=1')),
    ).toEqual({
      p: 5,
      demand: 'settlements',
      from: 'points',
      points: [
        [-71.5, -33.02],
        [-71.6, -33],
      ],
      isAsked: true,
    })
    expect(bestPlacesFrom(new URLSearchParams('p=0&who=all&from=air'))).toMatchObject({
      p: 3,
      demand: 'people',
      from: 'streets',
    })
    expect(bestPlacesFrom(new URLSearchParams('p=2.5')).p).toBe(3)
  })

  it('writes points as it reads them, to a decimetre', () => {
    const text = pointsText([
      [-71.50000012, -33.02],
      [-71.6, -33],
    ])
    expect(text).toBe('-71.5,-33.02;-71.6,-33')
    expect(pointsFrom(text)).toHaveLength(2)
    expect(pointsText([])).toBeNull()
    expect(pointsFrom('-200,5')).toEqual([])
  })

  it('asks nothing while something is missing', () => {
    const view = bestPlacesFrom(new URLSearchParams('p=2&from=points&at=-71.5,-33.02'))
    const viña = { kind: 'comuna', code: '05109', region: '05' } as const
    expect(bestPlacesRequest(view, 'siedu', 'park', viña)).toBeNull()
    expect(bestPlacesRequest({ ...view, p: 1 }, 'siedu', 'park', viña)).toEqual({
      set: 'siedu',
      service: 'park',
      comuna: '05109',
      p: 1,
      demand: 'people',
      candidates: { from: 'points', points: [[-71.5, -33.02]] },
    })
    expect(bestPlacesRequest({ ...view, from: 'sites' }, 'siedu', null, viña)).toBeNull()
    expect(bestPlacesRequest({ ...view, from: 'sites' }, 'siedu', 'park', { kind: 'map' })).toBeNull()
  })
})

describe('how far one walks, in the address', () => {
  it('starts at a facility or a point, within limits in one unit', () => {
    expect(reachFrom(new URLSearchParams('facility=12&minutes=10,5'))).toEqual({
      start: { facility: 12 },
      unit: 'minutes',
      limits: [5, 10],
    })
    expect(reachFrom(new URLSearchParams('at=-71.5,-33&metres=99999'))).toEqual({
      start: { place: [-71.5, -33] },
      unit: 'metres',
      limits: [400, 1000, 1500],
    })
    expect(reachFrom(new URLSearchParams('facility=x')).start).toBeNull()
  })

  it('takes limits in any writing, and says no to the rest', () => {
    expect(limitsFrom(' 1000 400;400', 'metres')).toEqual([400, 1000])
    for (const text of ['', '0', 'a', '-5', '10001', '1 2 3 4 5 6 7']) expect(limitsFrom(text, 'metres')).toBeNull()
    expect(limitsFrom('121', 'minutes')).toBeNull()
  })
})
