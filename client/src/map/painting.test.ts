import { describe, expect, it } from 'vitest'
import { classOfShare, type Painting, paintedText } from './painting.ts'

const painting: Painting = {
  collection: 'zones',
  ids: [7, 8],
  shares: [0.25, null],
  legend: { title: 'x', hints: [] },
  say: (share) => (share === null ? 'unknown' : `${100 * share} %`),
}

describe('what is painted', () => {
  it('puts a share on a break into the class that begins there', () => {
    expect([0, 0.1999, 0.2, 0.5, 0.8, 1].map(classOfShare)).toEqual([0, 0, 1, 2, 4, 4])
  })

  it('says a share, the unknown as unknown, and nothing of what is not painted', () => {
    expect(paintedText(painting, 'zones', 7)).toBe('25 %')
    expect(paintedText(painting, 'zones', 8)).toBe('unknown')
    expect(paintedText(painting, 'zones', 9)).toBeNull()
    expect(paintedText(painting, 'comunas', 7)).toBeNull()
    expect(paintedText(null, 'zones', 7)).toBeNull()
  })
})
