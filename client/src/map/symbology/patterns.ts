/** Lines and dots that tell areas apart where colours do not; drawn here because no picture file is loaded. */
export const patternShapes = ['hatch', 'waves', 'falling', 'upright', 'level', 'crossed', 'dotted'] as const
export type PatternShape = (typeof patternShapes)[number]

const size = 16

/** Twice the size at which it is shown. */
export function drawPattern(shape: PatternShape, colour: string): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen === null) return new ImageData(size, size)
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = 2
  pen.beginPath()
  drawings[shape](pen)
  pen.stroke()
  return pen.getImageData(0, 0, size, size)
}

type Pen = CanvasRenderingContext2D

const line = (pen: Pen, fromX: number, fromY: number, toX: number, toY: number) => {
  pen.moveTo(fromX, fromY)
  pen.lineTo(toX, toY)
}

const rising = (pen: Pen) => {
  for (const from of [-size, 0, size]) line(pen, from, size, from + size, 0)
}

const falling = (pen: Pen) => {
  for (const from of [-size, 0, size]) line(pen, from, 0, from + size, size)
}

const drawings: Record<PatternShape, (pen: Pen) => void> = {
  hatch: rising,
  falling,
  crossed: (pen) => {
    rising(pen)
    falling(pen)
  },
  upright: (pen) => line(pen, size / 2, 0, size / 2, size),
  level: (pen) => line(pen, 0, size / 2, size, size / 2),
  waves: (pen) => {
    pen.moveTo(0, 8)
    pen.bezierCurveTo(4, 2, 4, 2, 8, 8)
    pen.bezierCurveTo(12, 14, 12, 14, 16, 8)
  },
  dotted: (pen) => {
    for (const [x, y] of [
      [4, 4],
      [12, 12],
    ] as const) {
      pen.moveTo(x + 2, y)
      pen.arc(x, y, 1.5, 0, 2 * Math.PI)
    }
    pen.fill()
  },
}
