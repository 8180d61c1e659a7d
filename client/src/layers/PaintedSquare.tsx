import { cssColour } from '../map/paintColours.ts'
import type { Painting } from '../map/painting.ts'

interface PaintedSquareProps {
  painting: Painting
  square: { across: string; down: string }
}

const sidePx = 32
const classes = 3

/** Two measures at once: to the right more of one, upwards more of the other. */
export function PaintedSquare({ painting: { colours, legend }, square }: PaintedSquareProps) {
  const side = classes * sidePx
  return (
    <figure className="painted-square">
      <figcaption className="painted-square-up">{square.down} →</figcaption>
      <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={legend.title}>
        {colours.map((colour, at) => {
          const [row, column] = [Math.floor(at / classes), at % classes]
          return (
            <rect
              key={legend.classes[at]?.label}
              x={column * sidePx}
              y={(classes - 1 - row) * sidePx}
              width={sidePx - 1}
              height={sidePx - 1}
              style={{ fill: cssColour(colour) }}
            >
              <title>{legend.classes[at]?.label}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption>{square.across} →</figcaption>
    </figure>
  )
}
