import { describe, expect, test } from 'vitest'
import { pastedMatrix } from './pastedMatrix.ts'

const names = ['Agua', 'Riesgo', 'Hogares']
const codes = (text: string, of: readonly string[] = names) => pastedMatrix(text, of).issues.map(({ code }) => code)

describe('a matrix from a spreadsheet', () => {
  test('is read with commas, points, fractions, and any of the usual separators', () => {
    const wanted = [
      [1, 3, 5],
      [1 / 3, 1, 3],
      [0.2, 1 / 3, 1],
    ]
    expect(pastedMatrix('1\t3\t5\n1/3\t1\t3\r\n1/5\t1/3\t1\n', names).matrix).toEqual(wanted)
    expect(pastedMatrix('1 3 5\n1/3 1 3\n0.2 1/3 1', names).matrix).toEqual(wanted)
    const rounded = pastedMatrix('1;3;5\n0,333;1;3\n0,2;0,33;1', names)
    expect(rounded.issues).toEqual([])
    expect(rounded.matrix?.[1]?.[0]).toBe(0.333)
  })

  test('with one side of the diagonal is completed; what is empty on both was not answered', () => {
    expect(pastedMatrix('1\t4\t\n\t1\t2\n\t\t1', names).matrix).toEqual([
      [1, 4, null],
      [0.25, 1, 2],
      [null, 0.5, 1],
    ])
    // Trailing empty cells are not copied by every program.
    expect(pastedMatrix('1\t4\t6\n\t1\t2\n', ['a', 'b', 'c']).issues[0]?.code).toBe('matrix-paste-size')
  })

  test('with names follows them, in whatever order they stand', () => {
    const text = '\thogares\tagua\tRIESGO\nhogares\t1\t1/5\t1/3\nagua\t5\t1\t3\nRIESGO\t3\t1/3\t1'
    expect(pastedMatrix(text, names).matrix).toEqual([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ])
    expect(pastedMatrix('x\ty\tz\n1\t3\t5\n1/3\t1\t3\n1/5\t1/3\t1', names).matrix?.[0]).toEqual([1, 3, 5])
  })

  test('says what is wrong, and where', () => {
    expect(codes('')).toEqual(['matrix-paste-empty'])
    expect(codes('1\t2\n0.5\t1')).toEqual(['matrix-paste-size'])
    expect(codes('1\t2\t3\t4\n1\t1\t1\t1\n1\t1\t1\t1')).toEqual(['matrix-paste-size'])
    expect(pastedMatrix('1\tmucho\t5\n\t1\t0\n-2\t\t1', names).issues).toMatchObject([
      { code: 'ahp-not-a-number', params: { row: 1, column: 2, value: 'mucho' } },
      { code: 'ahp-not-positive', params: { row: 2, column: 3, value: 0 } },
      { code: 'ahp-not-positive', params: { row: 3, column: 1, value: -2 } },
    ])
    expect(pastedMatrix('1\t3\t5\n3\t1\t3\n1/5\t1/3\t1', names).issues).toMatchObject([
      { code: 'ahp-not-reciprocal', params: { row: 1, column: 2, value: 3, opposite: 3 } },
    ])
    const misspelt = pastedMatrix('\tHogares\tAguas\tRiesgo\nHogares\t1\t2\t3\nAguas\t\t1\t2\nRiesgo\t\t\t1', names)
    expect(misspelt).toEqual({ matrix: null, issues: [{ code: 'matrix-paste-names', params: { names: 'Aguas' } }] })
    expect(codes('2\t3\t5\n1/3\t1\t3\n1/5\t1/3\t1')).toEqual(['ahp-diagonal'])
    expect(codes('1\t1/0\t5\n\t1\t3\n\t\t1')).toEqual(['ahp-not-a-number'])
    expect(codes('1\tInfinity\t5\n\t1\t3\n\t\t1')).toEqual(['ahp-not-a-number'])
  })
})
