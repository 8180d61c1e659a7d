/** The map's colours are the page's: custom properties of tokens.css, resolved for the theme in use. */
const names = [
  'paper',
  'sea',
  'land',
  'comuna-line',
  'label',
  'label-halo',
  'settlement',
  'settlement-edge',
  'accent',
  'first',
  'second',
  'note',
  'repaired',
  'flagged',
  'rejected',
  'unknown',
] as const

export type MapColours = Record<(typeof names)[number], string>

export function mapColours(): MapColours {
  const probe = document.createElement('span')
  // Where motion is reduced every property has a very short transition, in which each colour would still be the one before.
  probe.style.setProperty('transition', 'none', 'important')
  document.body.append(probe)
  const colour = (name: string): string => {
    probe.style.color = `var(--map-${name})`
    return getComputedStyle(probe).color
  }
  const entries = names.map((name) => [name, colour(name)])
  probe.remove()
  return Object.fromEntries(entries) as MapColours
}
