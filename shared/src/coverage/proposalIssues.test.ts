import { describe, expect, it } from 'vitest'
import type { ProposedElement } from './coverage.schema.ts'
import { maxStreetPoints, proposalIssues } from './proposalIssues.ts'

const facility = (change: object = {}): ProposedElement => ({
  type: 'facility',
  kind: 'school',
  geometry: { type: 'Point', coordinates: [-71.5, -33] },
  ...change,
})
const street = (coordinates: unknown, change: object = {}): ProposedElement => ({
  type: 'street',
  kind: null,
  geometry: { type: 'LineString', coordinates } as GeoJSON.LineString,
  ...change,
})
const codes = (...elements: ProposedElement[]) => proposalIssues(elements).map(({ code }) => code)
const line = (count: number) => Array.from({ length: count }, (_, at) => [-71.5 + at * 1e-5, -33])

describe('a proposal', () => {
  it('may be of facilities and streets that can be measured', () => {
    expect(codes(facility(), facility({ capacity: 0.5 }), street(line(2)), street(line(maxStreetPoints)))).toEqual([])
  })

  it('may not be longer than anybody plans', () => {
    const long = street([
      [-72, -32.5],
      [-70.6, -33.6],
    ])
    expect(codes(...Array.from({ length: 5 }, () => long))).toEqual([])
    expect(codes(...Array.from({ length: 6 }, () => long))).toEqual(['proposal-streets-too-long'])
    expect(codes(...Array.from({ length: 21 }, () => street(line(maxStreetPoints))))).toEqual([
      'proposal-streets-too-long',
    ])
  })

  it.each([
    ['capacity of nothing', facility({ capacity: 0 }), ['proposal-capacity']],
    ['capacity below nothing', facility({ capacity: -3 }), ['proposal-capacity']],
    ['capacity that is no number', facility({ capacity: Number.NaN }), ['proposal-capacity']],
    ['no kind', facility({ kind: null }), ['proposal-kind-missing']],
    ['a facility along a line', facility({ geometry: street(line(2)).geometry }), ['proposal-not-a-point']],
    [
      'swapped coordinates',
      facility({ geometry: { type: 'Point', coordinates: [-33, -71.5] } }),
      ['proposal-outside-chile'],
    ],
    ['no coordinates', facility({ geometry: { type: 'Point' } }), ['proposal-no-coordinates']],
    [
      'coordinates of text',
      facility({ geometry: { type: 'Point', coordinates: ['-71', '-33'] } }),
      ['proposal-no-coordinates'],
    ],
    ['a street of one point', street(line(1)), ['proposal-street-points']],
    ['a street of too many points', street(line(maxStreetPoints + 1)), ['proposal-street-points']],
    ['a street without points', street(undefined), ['proposal-street-points']],
    [
      'a street of no length',
      street([
        [-71.5, -33],
        [-71.5, -33],
      ]),
      ['proposal-street-no-length'],
    ],
    [
      'a street that leaves Chile',
      street([
        [-71.5, -33],
        [-60, -33],
      ]),
      ['proposal-outside-chile'],
    ],
    [
      'a street with what facilities have',
      street(line(2), { kind: 'school', capacity: 3 }),
      ['proposal-street-kind', 'proposal-street-capacity'],
    ],
  ])('is refused with %s', (_, element, expected) => {
    expect(codes(element)).toEqual(expected)
  })

  it('says which of its elements are wrong, counted from one', () => {
    expect(proposalIssues([facility(), facility({ kind: 'casino' })])).toMatchObject([
      { path: 'elements[1].kind', params: { element: 2, kind: 'casino' } },
    ])
  })
})
