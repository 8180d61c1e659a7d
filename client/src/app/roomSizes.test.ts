import { describe, expect, it } from 'vitest'
import { sizesFrom } from './roomSizes.ts'

describe('the remembered widths', () => {
  it('come back as they were', () => {
    const text = JSON.stringify({ panel: 420, widePanel: 700, inspector: 300, isPanelCollapsed: true })
    expect(sizesFrom(text)).toEqual({
      panel: 420,
      widePanel: 700,
      inspector: 300,
      isPanelCollapsed: true,
      isInspectorCollapsed: false,
    })
  })
  it('are those of the beginning where nothing sensible was remembered', () => {
    const first = sizesFrom(null)
    for (const text of ['', 'x', '[]', '3', 'null', '{"panel":"wide"}']) expect(sizesFrom(text), text).toEqual(first)
  })
  it('stay within what a hand can grip and a window can hold', () => {
    expect(sizesFrom('{"panel":3,"inspector":9000}')).toMatchObject({ panel: 280, inspector: 960 })
  })
})
