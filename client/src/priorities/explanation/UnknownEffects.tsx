import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { unknownEffects } from '@arraigo/shared/priorities/explainPlaceUnknown.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { useExplanationWords } from './useExplanationWords.ts'
import { useSteps } from './useSteps.ts'

/** Between which places it could come to lie if what is unknown of it were found out. */
export function UnknownEffects({ ranking, place }: { ranking: ExplainedRanking; place: PlaceExplanation }) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const { settlementId, lines, rank } = place
  const search = useMemo(() => () => unknownEffects(ranking, settlementId), [ranking, settlementId])
  const hasUnknown = lines.some(({ raw }) => raw === null)
  const effects = useSteps(hasUnknown ? search : null)
  if (effects === null || effects.length === 0) return null
  return (
    <Section title={t('rankingExplanation.unknown.title')}>
      <p className="hint">{t('rankingExplanation.unknown.hint')}</p>
      <ul className="why-changes">
        {effects.map(({ keys, best, worst }) => {
          const name = keys.length === 1 ? words.name(keys[0]!) : t('rankingExplanation.unknown.all')
          return (
            <li key={keys.join()}>
              {best === worst && best === rank
                ? t('rankingExplanation.unknown.same', { name, best: words.rank(best) })
                : t('rankingExplanation.unknown.between', { name, best: words.rank(best), worst: words.rank(worst) })}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
