import { describe, expect, it } from 'vitest'
import { selectionFrom } from './selection.ts'

describe('the selection in the address', () => {
  it('splits at the first colon only', () => {
    expect(selectionFrom('settlement:mi-catastro/a:1')).toEqual({ kind: 'settlement', id: 'mi-catastro/a:1' })
  })
  it('is none where half of it is missing', () => {
    for (const text of [null, '', 'settlement', 'settlement:', ':3']) expect(selectionFrom(text)).toBeNull()
  })
})
