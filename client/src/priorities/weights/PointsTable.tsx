import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput } from '../../ui/fields.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { withWeights } from '../editing/weights.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { hundredPoints } from './hundredPoints.ts'
import { useCriterionNames } from './useCriterionNames.ts'

/** Points typed one by one, with their sum. */
export function PointsTable({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { share } = useRankingWords()
  const { criteria } = ranking.spec
  const names = useCriterionNames(ranking)
  const weights = criteria.map(({ weight }) => weight)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const keep = (next: readonly number[], coalesce?: string) =>
    ranking.change({ criteria: withWeights(criteria, next), weighting: 'points' }, { coalesce })
  return (
    <Section
      title={t('rankingWeights.points.name')}
      aside={
        <Button look="quiet" onPress={() => keep(hundredPoints(weights))}>
          {t('rankingWeights.points.hundred')}
        </Button>
      }
    >
      <table className="weights-table">
        <thead>
          <tr>
            <th scope="col">{t('rankingWeights.criterion')}</th>
            <th scope="col">{t('rankingWeights.points.points')}</th>
            <th scope="col">{t('rankingWeights.share')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ key, weight }, at) => (
            <tr key={key}>
              <th scope="row">{names[at]}</th>
              <td className="weights-points">
                <NumberInput
                  label={t('rankingWeights.points.of', { name: names[at] ?? key })}
                  minValue={0}
                  maxValue={1e6}
                  value={Math.round(weight * 100) / 100}
                  onChange={(value) =>
                    !Number.isNaN(value) &&
                    keep(
                      weights.map((old, index) => (index === at ? value : old)),
                      `points:${key}`,
                    )
                  }
                />
              </td>
              <td>{sum > 0 ? share(weight / sum) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('rankingWeights.points.sum')}</th>
            <td>{number(sum, 2)}</td>
            <td>{sum > 0 ? share(1) : '–'}</td>
          </tr>
        </tfoot>
      </table>
      {sum === 0 && <Notice tone="warning">{t('rankingWeights.points.allZero')}</Notice>}
      <p className="hint">{t('rankingWeights.points.hint')}</p>
    </Section>
  )
}
