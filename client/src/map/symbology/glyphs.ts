/** Forms of point signs: they stay apart in grey print. Paths on a grid of 20, the same in the map and in the legend. */
export const glyphPaths = {
  circle: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Z',
  square: 'M4 4h12v12H4Z',
  cross: 'M7.500 3h5v4.500H17v5h-4.500V17h-5v-4.500H3v-5h4.500Z',
  triangle: 'M10 2.500 18 16.500H2Z',
  diamond: 'M10 1.500 18.500 10 10 18.500 1.500 10Z',
  drop: 'M10 1.500c3.500 4.500 6 7 6 10.500a6 6 0 0 1-12 0c0-3.500 2.500-6 6-10.500Z',
  dot: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z',
  arrow: 'M3.500 2.500 17.500 10 3.500 17.500 7 10Z',
  ring: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm0 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
} as const

export type GlyphShape = keyof typeof glyphPaths

const shownPx = 14
export const glyphPixelRatio = 2

/** Sign with a pale edge that keeps it apart from what lies under it. */
export function drawGlyph(shape: GlyphShape, colour: string, edge: string): ImageData {
  const size = shownPx * glyphPixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen === null) return new ImageData(size, size)
  // A margin for the edge, which lies half outside the path.
  const scale = size / 24
  pen.setTransform(scale, 0, 0, scale, scale * 2, scale * 2)
  const path = new Path2D(glyphPaths[shape])
  pen.lineJoin = 'round'
  pen.lineWidth = 3.5
  pen.strokeStyle = edge
  pen.stroke(path)
  pen.fillStyle = colour
  pen.fill(path, 'evenodd')
  return pen.getImageData(0, 0, size, size)
}
