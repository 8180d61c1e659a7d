import type { DeficitIndex } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Facts, Figure, Figures } from '../../ui/Figure.tsx'
import { useServiceName } from '../useServiceName.ts'

type Part = DeficitIndex['parts'][number]

const isLeftOut = ({ lack, counted }: Part) => lack === null && counted === null

/** The index, how much of it rests on what is known, and what it is made of. */
export function DeficitFigure({ deficit: { value, completeness, parts } }: { deficit: DeficitIndex }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  // The weights of what is left out are shared among the rest: a part cannot have more points than it can lack.
  const weights = parts.filter((part) => !isLeftOut(part)).reduce((sum, { weight }) => sum + weight, 0)
  const textOf = (part: Part): string => {
    const { lack, counted, points, weight } = part
    if (isLeftOut(part)) return t('coverageCard.leftOut')
    const share = format.number(weights > 0 ? (100 * weight) / weights : 0, 1)
    const words = t('coverageCard.points', { points: format.number(points, 1), weight: share })
    return lack === null ? `${words} (${t('coverageCard.counted', { share: format.percent(counted) })})` : words
  }
  return (
    <section>
      <Figures>
        <Figure
          label={t('coverageCard.deficit')}
          value={format.number(value)}
          note={t('coverageCard.deficitNote', { share: format.percent(completeness) })}
        />
      </Figures>
      {parts.length > 0 && (
        <details className="fold">
          <summary>{t('coverageCard.deficitParts')}</summary>
          <Facts facts={parts.map((part) => [nameOf(part.service), textOf(part)])} />
        </details>
      )}
    </section>
  )
}
