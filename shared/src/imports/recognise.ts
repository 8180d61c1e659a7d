import type { Preset } from './presets/preset.ts'
import { presets } from './presets/presets.ts'
import type { SourceFormat, SourceLayer } from './source.ts'

/** The presets that fit a layer, best first. They are offered, never applied unasked. */
export function recognise(format: SourceFormat, layer: SourceLayer): { preset: Preset; score: number }[] {
  return presets
    .map((preset) => ({ preset, score: preset.fits(layer, format) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}
