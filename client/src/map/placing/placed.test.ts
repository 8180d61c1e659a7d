import type { LineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type Handle, handlesOf, movedTo, type Placed, withoutVertex } from './placed.ts'

const line: LineString = {
  type: 'LineString',
  coordinates: [
    [-71.5, -33],
    [-71.4, -33],
    [-71.4, -33.1],
  ],
}
const placed: Placed[] = [
  { key: 'a', geometry: { type: 'Point', coordinates: [-71.6, -33] }, label: 'Escuela' },
  { key: 'b', geometry: line, label: 'Calle' },
]
const handle = (change: Partial<Handle>): Handle => ({
  id: 'b',
  key: 'b',
  place: [-71.4, -33],
  label: 'Calle',
  kind: 'line',
  vertex: null,
  ...change,
})

describe('handles of what is placed', () => {
  it('gives a line one handle, and one for each vertex where it is selected', () => {
    expect(handlesOf(placed, null).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(handlesOf(placed, 'b').map(({ id, vertex }) => [id, vertex])).toEqual([
      ['a', null],
      ['b/0', 0],
      ['b/1', 1],
      ['b/2', 2],
    ])
  })

  it('moves a whole line by the way of its handle, or one vertex', () => {
    expect(movedTo(line, handle({}), [-71.39, -33.02]).coordinates).toEqual([
      [-71.49, -33.02],
      [-71.39, -33.02],
      [-71.39, -33.12],
    ])
    expect(movedTo(line, handle({ vertex: 0, place: [-71.5, -33] }), [-71, -34]).coordinates).toEqual([
      [-71, -34],
      [-71.4, -33],
      [-71.4, -33.1],
    ])
  })

  it('leaves no line of one vertex', () => {
    expect(withoutVertex(line, 1)?.coordinates).toEqual([
      [-71.5, -33],
      [-71.4, -33.1],
    ])
    expect(
      withoutVertex(
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
        0,
      ),
    ).toBeNull()
  })
})
