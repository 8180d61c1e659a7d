import { describe, expect, test } from 'vitest'
import { isForPhones } from './workshopDoor.ts'

const token = 'AAAAAAAAAAAAAAAAAAAA_-'

describe('what the door of workshops lets in', () => {
  test('is the page, what it is made of and what it asks', () => {
    const get = (url: string) => isForPhones({ method: 'GET', url })
    expect([`/workshop/${token}`, `/workshop/${token}?lang=en`, '/assets/index-Bx_1.js', '/icon.svg'].every(get)).toBe(
      true,
    )
    expect(get(`/api/priorities/workshops/${token}`)).toBe(true)
    expect(isForPhones({ method: 'PUT', url: `/api/priorities/workshops/${token}/judgements/${token}` })).toBe(true)
  })

  test('is nothing else, however it is written', () => {
    const shut = [
      '/',
      '/priorities',
      '/api/settlements',
      '/api/priorities/rankings/1/workshops',
      `/api/priorities/rankings/1/workshops/1/results`,
      `/workshop/${token}/../../api/settlements`,
      `/workshop/${token}%2f..%2fapi`,
      '/assets/../index.html',
      '/assets/..%2f..%2fapi',
      `//workshop/${token}`,
      `/api/priorities/workshops/${token}?x=1/../..`,
      `http://other/workshop/${token}`,
    ]
    expect(shut.filter((url) => isForPhones({ method: 'GET', url }))).toEqual([])
    for (const method of ['POST', 'PATCH', 'DELETE', 'PUT'])
      expect(isForPhones({ method, url: `/api/priorities/workshops/${token}` })).toBe(false)
  })
})
