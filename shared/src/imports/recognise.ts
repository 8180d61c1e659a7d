import type { Preset } from './presets/preset.ts'
import { presets } from './presets/presets.ts'
import type { SourceFormat, SourceLayer } from './source.ts'

/**
 * The presets that fit a layer, best first. They are offered, never applied unasked. A file that Arraigo exported is no other
 * kind of file, although it still has the columns of the one that its rows came from.
 */
export function recognise(format: SourceFormat, layer: SourceLayer): { preset: Preset; score: number }[] {
  const matches = presets
    .map((preset) => ({ preset, score: preset.fits(layer, format) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const own = matches.filter(({ preset }) => preset.mapping.sourceFrom !== undefined)
  return own.length > 0 ? own : matches
}
