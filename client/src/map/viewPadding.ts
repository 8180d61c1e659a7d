import { drawing } from './drawing/drawing.state.ts'

/** The bar of tools over the map while one draws, with its hint. */
const drawingBarPx = 84

/** What panels cover is not where the map should show something. */
export function viewPadding(): { top: number; right: number; bottom: number; left: number } {
  const margin = 32
  const panel = coverOf('.panel')
  const inspector = coverOf('.inspector')
  const drawer = coverOf('.drawer')
  const width = window.innerWidth
  const height = window.innerHeight
  if (width < 720) {
    const top = Math.min(panel?.top ?? height, inspector?.top ?? height, drawer?.top ?? height)
    // A sheet at full height leaves nothing to aim at: aim at the middle of what it shows when half open.
    return { top: 64, left: margin, right: margin, bottom: Math.min(height - top, height * 0.55) + 16 }
  }
  const left = panel === undefined ? 72 : Math.min(panel.right, width * 0.6)
  return {
    top: margin + 24 + (drawing.state() === null ? 0 : drawingBarPx),
    // A table over everything leaves nothing either: aim as if it were half open.
    bottom: (drawer === undefined ? 0 : Math.min(height - drawer.top, height * 0.4)) + margin,
    left: left + margin,
    right: (inspector === undefined ? 0 : width - inspector.left) + margin + 24,
  }
}

/** Where something lies over the map; what is folded away covers nothing. */
export function coverOf(selector: string): DOMRect | undefined {
  const element = document.querySelector(selector)
  if (element === null || getComputedStyle(element).visibility === 'hidden') return undefined
  const [box] = element.getClientRects()
  return box
}
