import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NorthArrow } from '../../ui/NorthArrow.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useRankingWords } from '../useRankingWords.ts'
import { pointMap } from './publishedMap.ts'

/** Those that are drawn to be seen first. */
const top = 20

/** Where they are: points alone, so that the page needs nothing but its document. */
export function PublishedMap({ sealed }: { sealed: SealedRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const map = useMemo(() => pointMap(sealed), [sealed])
  if (map === null) return null
  const { width, height, points, labels, beyond } = map
  const isFirst = ({ rank }: (typeof points)[number]) => rank !== null && rank <= top
  return (
    <Section title={t('publishing.page.map')} aside={<NorthArrow />}>
      <svg
        className="published-map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('publishing.page.map')}
      >
        {points
          .toSorted((one, other) => Number(isFirst(one)) - Number(isFirst(other)))
          .map((point) => (
            <circle
              key={point.id}
              className={isFirst(point) ? 'is-first' : point.rank === null ? 'is-unranked' : undefined}
              cx={point.x}
              cy={point.y}
              r={isFirst(point) ? 4.5 : 2.5}
            >
              <title>{`${words.rank(point.rank)} ${point.name}`}</title>
            </circle>
          ))}
        {labels.map(({ name, x, y }) => (
          <text key={name} x={Math.min(Math.max(x, 40), width - 40)} y={y - 6} textAnchor="middle">
            {name}
          </text>
        ))}
      </svg>
      <p className="hint">{t('publishing.page.mapHint', { top })}</p>
      {beyond.length > 0 && <p className="hint">{t('publishing.page.mapBeyond', { names: beyond.join(', ') })}</p>}
    </Section>
  )
}
