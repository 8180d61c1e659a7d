import type { ColourName, MapColours } from '../colours.ts'
import { drawGlyph, type GlyphShape, glyphPixelRatio } from './glyphs.ts'
import { type Category, measures } from './measures.ts'
import { drawPattern, type PatternShape } from './patterns.ts'

/** Sign of the unknown everywhere. */
export const hatchImage = 'hatch'
/** Sign of what is not shown to protect people. */
export const suppressedImage = 'dots'
export const patternImage = (shape: PatternShape, colour: ColourName): string => `pattern-${shape}-${colour}`
/** Head of what goes from one place to another; points along the line that it lies on. */
export const arrowImage = 'arrow'
export const glyphImage = (shape: GlyphShape, colour: ColourName): string => `glyph-${shape}-${colour}`

interface StyleImage {
  data: ImageData
  pixelRatio: number
}

/** Every image that a style may name, in the colours of the theme in use. */
export function styleImages(colours: MapColours): ReadonlyMap<string, StyleImage> {
  const images = new Map<string, StyleImage>()
  const add = (name: string, draw: () => ImageData, pixelRatio: number) => {
    if (!images.has(name)) images.set(name, { data: draw(), pixelRatio })
  }
  add(hatchImage, () => drawPattern('hatch', colours.unknown), 2)
  add(suppressedImage, () => drawPattern('dotted', colours.unknown), 2)
  add(arrowImage, () => drawGlyph('arrow', colours.label, colours['label-halo']), glyphPixelRatio)
  for (const { pattern, glyph, colour } of categories) {
    if (pattern) add(patternImage(pattern, colour), () => drawPattern(pattern, colours[colour]), 2)
    if (glyph)
      add(glyphImage(glyph, colour), () => drawGlyph(glyph, colours[colour], colours['label-halo']), glyphPixelRatio)
  }
  return images
}

const categories: readonly Category[] = Object.values(measures).flatMap((ofCollection) =>
  Object.values(ofCollection).flatMap((measure) =>
    measure.kind === 'categorical' ? [...measure.categories, ...(measure.other ? [measure.other] : [])] : [],
  ),
)
