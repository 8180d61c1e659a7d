import { ahp } from '@arraigo/shared/priorities/ahp.ts'
import { matrixOfPairs, matrixOfTokens } from '@arraigo/shared/priorities/pairs.ts'
import type { OpenWorkshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { WeightBars } from '../weights/WeightBars.tsx'
import type { OwnAnswer } from './ownAnswer.ts'

/** What follows from what somebody said: their own weights, and no one else's. */
export function OwnResult({ workshop: { criteria }, own }: { workshop: OpenWorkshop; own: OwnAnswer }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const matrix = own.kind === 'pairs' ? matrixOfPairs(criteria.length, own.pairs) : matrixOfTokens(own.tokens)
  const { weights } = ahp(matrix)
  return (
    <section className="workshop-result">
      <h2>{t('workshop.yourResult')}</h2>
      {weights.length === 0 ? (
        <p className="hint">{t('workshop.notYetWeights')}</p>
      ) : (
        <WeightBars
          bars={criteria.map(({ key, name }, at) => ({ key, name: name[locale], share: weights[at] ?? 0 }))}
        />
      )}
    </section>
  )
}
