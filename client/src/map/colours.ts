/** The map's colours are the page's: custom properties of tokens.css, resolved for the theme in use. */
const names = [
  'paper',
  'sea',
  'land',
  'urban',
  'street',
  'street-case',
  'comuna-line',
  'region-line',
  'label',
  'label-halo',
  'label-quiet',
  'settlement',
  'settlement-edge',
  'site',
  'neighbourhood',
  'building',
  'accent',
  'first',
  'second',
  'note',
  'repaired',
  'flagged',
  'rejected',
  'unknown',
  'amount-1',
  'amount-2',
  'amount-3',
  'amount-4',
  'amount-5',
  'coverage-1',
  'coverage-2',
  'coverage-3',
  'coverage-4',
  'coverage-5',
  'need-1',
  'need-2',
  'need-3',
  'need-4',
  'need-5',
  'middle-1',
  'middle-2',
  'middle-3',
  'middle-4',
  'middle-5',
  'pair-11',
  'pair-12',
  'pair-13',
  'pair-21',
  'pair-22',
  'pair-23',
  'pair-31',
  'pair-32',
  'pair-33',
  'category-blue',
  'category-sky',
  'category-vermilion',
  'category-orange',
  'category-pink',
  'category-green',
] as const

export type ColourName = (typeof names)[number]
export type MapColours = Record<ColourName, string>

/** Of the theme in use, or of the light one: paper is white. */
export function mapColours(theme: 'in-use' | 'light' = 'in-use'): MapColours {
  const probes = document.createElement('div')
  if (theme === 'light') probes.className = 'on-paper'
  for (const name of names) {
    const probe = document.createElement('span')
    // Where motion is reduced every property has a very short transition, in which each colour would still be the one before.
    probe.style.setProperty('transition', 'none', 'important')
    probe.style.color = `var(--map-${name})`
    probes.append(probe)
  }
  document.body.append(probes)
  const entries = names.map((name, at) => [name, getComputedStyle(probes.children[at] as Element).color])
  probes.remove()
  return Object.fromEntries(entries) as MapColours
}
