import { describe, expect, test } from 'vitest'
import { looksSwapped } from './chile.ts'

describe('looksSwapped', () => {
  test('is true for latitude before longitude', () => {
    expect(
      looksSwapped(
        [
          [-33.4, -70.6],
          [-36.8, -73.1],
          [-27.1, -109.3],
        ],
        4326,
      ),
    ).toBe(true)
  })

  test('is false for longitude before latitude, Easter Island included', () => {
    expect(
      looksSwapped(
        [
          [-70.6, -33.4],
          [-109.3, -27.1],
        ],
        4326,
      ),
    ).toBe(false)
  })

  test('does not let a single wrong point speak for the file', () => {
    const points = Array.from({ length: 9 }, () => [-70.6, -33.4])
    expect(looksSwapped([...points, [-33.4, -70.6]], 4326)).toBe(false)
  })

  test('judges UTM by its northings', () => {
    expect(looksSwapped([[6_290_000, 346_000]], 32719)).toBe(true)
    expect(looksSwapped([[346_000, 6_290_000]], 32719)).toBe(false)
  })

  test('does not judge places outside Chile, other systems or nothing', () => {
    expect(looksSwapped([[40.7, -74]], 4326)).toBe(false)
    expect(looksSwapped([[-33.4, -70.6]], 3857)).toBe(false)
    expect(looksSwapped([], 4326)).toBe(false)
  })
})
