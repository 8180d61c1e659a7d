import { describe, expect, it } from 'vitest'
import { settledDrawer, stepDrawer } from './drawerHeight.ts'

describe('the drawer', () => {
  it('comes to rest closed, at two fifths or over everything, whichever is nearest', () => {
    expect([0, 150, 190, 360, 600, 650, 900].map((px) => settledDrawer(px, 900))).toEqual([
      'closed',
      'closed',
      'half',
      'half',
      'half',
      'full',
      'full',
    ])
  })
  it('goes step by step with the arrows', () => {
    expect(stepDrawer('half', 'ArrowUp')).toBe('full')
    expect(stepDrawer('full', 'ArrowDown')).toBe('half')
    expect(stepDrawer('half', 'ArrowDown')).toBe('closed')
    expect(stepDrawer('half', 'Tab')).toBeNull()
  })
})
