import { describe, expect, it } from 'vitest'
import { selectionFrom, selectionLimit, selectionText } from './selection.ts'

describe('the selection in the address', () => {
  it('is a collection and the ids of its rows, each once and in order', () => {
    expect(selectionFrom('settlements:12,3,12')).toEqual({ collection: 'settlements', ids: [12, 3] })
    expect(selectionText({ collection: 'settlements', ids: [12, 3] })).toBe('settlements:12,3')
  })
  it('leaves out what is no id and is none where nothing is left', () => {
    expect(selectionFrom('blocks:4,-1,x,1.5')).toEqual({ collection: 'blocks', ids: [4] })
    for (const text of [null, '', 'settlements', 'settlements:', ':3', 'settlement:3', 'settlements:0'])
      expect(selectionFrom(text), String(text)).toBeNull()
  })
  it('stops where an address would be too long', () => {
    const ids = Array.from({ length: selectionLimit + 5 }, (_, at) => at + 1)
    expect(selectionFrom(`blocks:${ids.join(',')}`)?.ids).toHaveLength(selectionLimit)
  })
})
