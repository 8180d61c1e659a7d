import type { DemandBasis } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Section } from '../ui/Panel.tsx'
import { useDemandAddress } from './demandAddress.ts'
import { useDemandWords } from './useDemandWords.ts'

/** The rule by which the figures were made, always beside them. */
export function RuleSection({ basis }: { basis: DemandBasis }) {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const { rule, format, capital } = useDemandWords()
  return (
    <Section title={t('demand.rule.title')} aside={<Link href={hrefTo('/demand/rule')}>{t('demand.rule.open')}</Link>}>
      <p>
        {capital(rule(basis.rule))}.{' '}
        <span className="hint">
          {t('demand.rule.since', { from: format.date(basis.rule.validFrom) })}.{' '}
          {t('demand.legend.years', { need: String(basis.needYear ?? '–'), people: String(basis.peopleYear ?? '–') })}.
        </span>
      </p>
      <p className="hint">{basis.rule.source}</p>
    </Section>
  )
}
