import type { BestPlaces } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { FigureBar } from '../FigureBar.tsx'

/** The best combination beside one place after the other, and how far from proven. */
export function ProofBars({ answer }: { answer: BestPlaces }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { exact, greedy, candidateCount, spacingM } = answer
  const share = (people: number) => (exact.bound > 0 ? people / exact.bound : 0)
  // Of the figures as they are written: who subtracts them finds the same.
  const more = Math.round(exact.people) - Math.round(greedy.people)
  return (
    <Section title={t('siting.versus')}>
      <div className="siting-change">
        <div className="siting-bar">
          <span>{t('siting.best')}</span>
          <FigureBar share={share(exact.people)} />
          <span className="row-figure">{number(exact.people)}</span>
        </div>
        <div className="siting-bar">
          <span>{t('siting.greedy')}</span>
          <FigureBar share={share(greedy.people)} isEstimate />
          <span className="row-figure">{number(greedy.people)}</span>
        </div>
      </div>
      <p>{more > 0 ? t('siting.more', { number: number(more) }) : t('siting.same')}</p>
      <p>
        {exact.isProven
          ? t('siting.proven', { candidates: number(candidateCount) })
          : t('siting.notProven', { bound: number(exact.bound), gap: percent(exact.gap, 1) })}
      </p>
      <p className="hint">
        {spacingM !== null && t('siting.spacing', { metres: number(spacingM) })}{' '}
        {exact.seconds > 0 && t('siting.took', { solver: exact.solver, seconds: number(exact.seconds, 1) })}
      </p>
      <ul className="siting-legend">
        <li>
          <span className="siting-sign is-chosen" aria-hidden="true" />
          {t('siting.legend.chosen')}
        </li>
        <li>
          <span className="siting-sign is-covered" aria-hidden="true" />
          {t('siting.legend.covered')}
        </li>
        {more > 0 && (
          <li>
            <span className="siting-sign is-greedy" aria-hidden="true" />
            {t('siting.legend.greedy')}
          </li>
        )}
      </ul>
    </Section>
  )
}
