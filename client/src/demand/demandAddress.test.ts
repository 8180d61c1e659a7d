import { expect, test } from 'vitest'
import { demandViewFrom } from './demandAddress.ts'

const view = (search: string) => demandViewFrom(new URLSearchParams(search))

test('an address without anything shows families in hexagons, as a planner sees them', () => {
  expect(view('')).toEqual({
    measure: 'families',
    per: 'total',
    of: 'hex',
    breaks: 'natural',
    classes: 5,
    cuts: '',
    and: null,
    beside: null,
    hot: null,
    audience: 'internal',
  })
})

test('what makes no sense is left out, the rest is kept', () => {
  expect(view('measure=x&per=acre&of=moon&breaks=fair&classes=99&hot=12&audience=all&and=y')).toEqual(view(''))
  expect(view('measure=doubled-up&per=km2&of=zones&classes=7&hot=95&audience=public')).toMatchObject({
    measure: 'doubled-up',
    per: 'km2',
    of: 'zones',
    classes: 7,
    hot: 95,
    audience: 'public',
  })
})

test('a measure is not compared with itself, and two measures are shown in one way only', () => {
  expect(view('measure=families&and=families').and).toBeNull()
  const both = view('measure=families&and=doubled-up&beside=recoverable')
  expect([both.and, both.beside]).toEqual(['doubled-up', null])
  expect(view('measure=families&beside=recoverable').beside).toBe('recoverable')
})
