/** What panels cover is not where the map should show something. */
export function viewPadding(): { top: number; right: number; bottom: number; left: number } {
  const margin = 32
  const edge = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect()
  const panel = edge('.panel')
  const inspector = edge('.inspector')
  const width = window.innerWidth
  const height = window.innerHeight
  if (width < 720) {
    const top = Math.min(panel?.top ?? height, inspector?.top ?? height)
    // A sheet at full height leaves nothing to aim at: aim at the middle of what it shows when half open.
    return { top: 64, left: margin, right: margin, bottom: Math.min(height - top, height * 0.55) + 16 }
  }
  const left = panel === undefined ? 56 : Math.min(panel.right, width * 0.6)
  return {
    top: margin + 24,
    bottom: margin,
    left: left + margin,
    right: (inspector === undefined ? 0 : width - inspector.left) + margin + 24,
  }
}
