import type { ComparedPlace } from '@arraigo/shared/priorities/compareRankings.ts'
import { useTranslation } from 'react-i18next'
import type { Compared } from './compared.ts'
import { useMoveWords } from './useMoveWords.ts'

/** All that a settlement's score changed by; the lines add up. */
export function MoveParts({ place, compared }: { place: ComparedPlace; compared: Compared }) {
  const { t } = useTranslation()
  const moves = useMoveWords(compared)
  const { parts } = place
  const isSplit = parts.some(({ byWeight }) => byWeight !== null)
  const sum = (of: readonly (number | null)[]) => of.reduce<number>((total, one) => total + (one ?? 0), 0)
  const note = compared.comparison.scale === 'points' ? 'notePoints' : 'noteDeviations'
  return (
    <>
      <table className="table move-parts" aria-label={t('rankingComparison.parts.title')}>
        <thead>
          <tr>
            <th scope="col">{t('rankingComparison.parts.criterion')}</th>
            {isSplit && (
              <>
                <th scope="col" className="is-number">
                  {t('rankingComparison.parts.byWeight')}
                </th>
                <th scope="col" className="is-number">
                  {t('rankingComparison.parts.byValue')}
                </th>
              </>
            )}
            <th scope="col" className="is-number">
              {t('rankingComparison.parts.delta')}
            </th>
            <th scope="col" className="is-number">
              {t('rankingComparison.parts.relative')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, byWeight, byValue, delta, relative }) => (
            <tr key={key}>
              <th scope="row">{moves.criterion(key)}</th>
              {isSplit && (
                <>
                  <td className="is-number">{moves.amount(byWeight)}</td>
                  <td className="is-number">{moves.amount(byValue)}</td>
                </>
              )}
              <td className="is-number">{moves.amount(delta)}</td>
              <td className="is-number">{moves.amount(relative)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('rankingComparison.parts.total')}</th>
            {isSplit && (
              <>
                <td className="is-number">{moves.amount(sum(parts.map(({ byWeight }) => byWeight)))}</td>
                <td className="is-number">{moves.amount(sum(parts.map(({ byValue }) => byValue)))}</td>
              </>
            )}
            <td className="is-number">{moves.amount(sum(parts.map(({ delta }) => delta)))}</td>
            <td className="is-number">{moves.amount(sum(parts.map(({ relative }) => relative)))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="hint">{t(`rankingComparison.parts.${note}`)}</p>
    </>
  )
}
