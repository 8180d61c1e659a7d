import type { CSSProperties, ReactNode } from 'react'
import { glyphPaths } from '../map/symbology/glyphs.ts'
import type { LegendSign as Sign } from '../map/symbology/legend.ts'
import type { PatternShape } from '../map/symbology/patterns.ts'

/** Lines of each pattern in a box of 22 by 14, the size of an entry. */
const patternLines: Record<PatternShape, string> = {
  hatch: 'M-4 14 10 0M4 14 18 0M12 14 26 0',
  falling: 'M-4 0 10 14M4 0 18 14M12 0 26 14',
  crossed: 'M-4 14 10 0M4 14 18 0M12 14 26 0M-4 0 10 14M4 0 18 14M12 0 26 14',
  upright: 'M3 0v14M8 0v14M13 0v14M18 0v14',
  level: 'M0 3h22M0 7h22M0 11h22',
  waves: 'M0 4q2.750-4 5.500 0t5.500 0 5.500 0 5.500 0M0 11q2.750-4 5.500 0t5.500 0 5.500 0 5.500 0',
  dotted: 'M3 4h.1M9 4h.1M15 4h.1M6 9h.1M12 9h.1M18 9h.1',
}

interface LegendSignProps {
  sign: Sign
  /** Instead of the sign's colour: one that is mixed. */
  css?: string
}

/** An entry's sign as the map draws it. */
export function LegendSign({ sign, css = `var(--map-${sign.colour})` }: LegendSignProps) {
  return (
    <svg
      className="legend-sign"
      width={22}
      height={14}
      viewBox="0 0 22 14"
      aria-hidden="true"
      style={{ '--sign': css } as CSSProperties}
    >
      {drawn(sign)}
    </svg>
  )
}

function drawn({ form, glyph, pattern, colour }: Sign): ReactNode {
  switch (form) {
    case 'circle':
      return <circle cx={11} cy={7} r={5.5} className="sign-area sign-edge" />
    case 'ring':
      return <circle cx={11} cy={7} r={5} className="sign-open" />
    case 'line':
      return <path d="M0 7h22" className={colour === 'street' ? 'sign-line sign-street' : 'sign-line'} />
    case 'dashes':
      return <path d="M0 7h22" className="sign-line" strokeDasharray="6 3" />
    case 'closed':
      return <rect x={1} y={1} width={20} height={12} className="sign-open" strokeDasharray="3 2" />
    case 'hatch':
      return (
        <>
          <rect x={0.5} y={0.5} width={21} height={13} className="sign-frame" />
          <path d={patternLines.hatch} className="sign-thin" />
        </>
      )
    case 'glyph':
      return (
        <path
          d={glyphPaths[glyph ?? 'dot']}
          transform="translate(4 0) scale(0.7)"
          className="sign-glyph"
          fillRule="evenodd"
        />
      )
    case 'area':
      return pattern === undefined ? (
        <rect x={0.5} y={0.5} width={21} height={13} className="sign-area" />
      ) : (
        <>
          <rect x={0.5} y={0.5} width={21} height={13} className="sign-pale" />
          <path d={patternLines[pattern]} className={pattern === 'dotted' ? 'sign-dots' : 'sign-thin'} />
        </>
      )
  }
}
