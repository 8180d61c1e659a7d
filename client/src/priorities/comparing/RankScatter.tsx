import { useTranslation } from 'react-i18next'
import { cssColour, rampColours } from '../../map/paintColours.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'
import { moveClass, moveCuts, stillClass } from './moveClasses.ts'
import { useMoveWords } from './useMoveWords.ts'

const size = 340
const plot = { left: 48, top: 12, side: 272 }
const colours = rampColours('middle', 5)

/** Each settlement at its place before and its place now, the first ones at the upper left; away from the diagonal it moved. */
export function RankScatter({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const moves = useMoveWords(compared)
  const { selection, select } = useSelection()
  const { places, both } = compared.comparison
  const cuts = moveCuts(both)
  const ranked = places.filter(({ move }) => move !== null)
  const last = Math.max(2, ...ranked.flatMap(({ shared }) => [shared?.before ?? 1, shared?.after ?? 1]))
  const along = (rank: number) => ((rank - 1) / (last - 1)) * plot.side
  const isSelected = (id: number) => selection?.collection === 'settlements' && selection.ids.includes(id)
  return (
    <figure className="rank-scatter">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('rankingComparison.scatterSaid', { count: both })}>
        <rect x={plot.left} y={plot.top} width={plot.side} height={plot.side} className="scatter-frame" />
        <line
          x1={plot.left}
          y1={plot.top}
          x2={plot.left + plot.side}
          y2={plot.top + plot.side}
          className="scatter-diagonal"
        />
        {[1, last].map((rank) => (
          <g key={rank}>
            <text x={plot.left - 6} y={plot.top + along(rank) + 4} textAnchor="end">
              {words.rank(rank)}
            </text>
            <text x={plot.left + along(rank)} y={plot.top + plot.side + 16} textAnchor="middle">
              {words.rank(rank)}
            </text>
          </g>
        ))}
        <text x={plot.left + plot.side / 2} y={size - 8} textAnchor="middle">
          {t('rankingComparison.axisBefore')}
        </text>
        <text transform={`translate(12 ${plot.top + plot.side / 2}) rotate(-90)`} textAnchor="middle">
          {t('rankingComparison.axisAfter')}
        </text>
        {ranked.map((place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside has the same by keyboard
          <circle
            key={place.settlementId}
            cx={plot.left + along(place.shared?.before ?? 1)}
            cy={plot.top + along(place.shared?.after ?? 1)}
            r={isSelected(place.settlementId) ? 6 : 2.75}
            className={isSelected(place.settlementId) ? 'scatter-dot is-selected' : 'scatter-dot'}
            style={{ fill: cssColour(colours[moveClass(place, cuts) ?? stillClass] ?? 'unknown') }}
            onClick={() => select('settlements', [place.settlementId])}
          >
            <title>
              {`${place.name}: ${words.rank(place.before?.rank)} → ${words.rank(place.after?.rank)}. ${moves.why(place)}`}
            </title>
          </circle>
        ))}
      </svg>
      <figcaption className="hint">
        {t('rankingComparison.scatterSaid', { count: both })} {t('rankingComparison.pick')}
      </figcaption>
    </figure>
  )
}
