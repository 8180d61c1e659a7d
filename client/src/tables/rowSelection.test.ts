import { describe, expect, it } from 'vitest'
import { selectionAfter } from './rowSelection.ts'

const state = { rows: [5, 3, 9, 7, 1], selected: [3, 40], anchor: 3 }

describe('pressing a row', () => {
  it('alone selects it alone', () => expect(selectionAfter(7, 'only', state)).toEqual([7]))
  it('with Ctrl adds it, or takes it away, and leaves what is not in the table', () => {
    expect(selectionAfter(7, 'toggle', state)).toEqual([3, 40, 7])
    expect(selectionAfter(3, 'toggle', state)).toEqual([40])
  })
  it('with Shift selects from the last one in the order of the table, either way', () => {
    expect(selectionAfter(7, 'range', state)).toEqual([3, 9, 7])
    expect(selectionAfter(5, 'range', state)).toEqual([5, 3])
  })
  it('with Shift and nowhere to begin selects it alone', () => {
    expect(selectionAfter(7, 'range', { ...state, anchor: 99 })).toEqual([7])
  })
})
