import { expect, test } from 'vitest'
import { regionalPlace } from './useCoveragePlace.ts'

test('opens on the region of most settlements that has rows of what is measured, as the map does', () => {
  const everything = { kind: 'everything' } as const
  const settlements = { '05': 40, '13': 20, '08': 90 }
  expect(regionalPlace(everything, { '13': 120, '05': 100, '': 9 }, settlements)).toEqual({
    kind: 'region',
    code: '05',
  })
  expect(regionalPlace(everything, { '13': 120, '16': 130 }, undefined)).toEqual({ kind: 'region', code: '16' })
  expect(regionalPlace(everything, { '': 9, '05': 0 }, settlements)).toEqual(everything)
  expect(regionalPlace({ kind: 'map' }, { '08': 3 }, settlements)).toEqual({ kind: 'region', code: '08' })
  const comuna = { kind: 'comuna', code: '05109', region: '05' } as const
  expect(regionalPlace(comuna, { '13': 7 }, settlements)).toEqual(comuna)
  const chosen = { kind: 'region', code: '13' } as const
  expect(regionalPlace(chosen, { '05': 100 }, settlements)).toEqual(chosen)
})
