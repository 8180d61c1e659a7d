import type { CoverageFactor } from '@arraigo/shared/coverage/standards.schema.ts'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'
import { FactorRow } from './FactorRow.tsx'
import { useCoverageFactors } from './standards.api.ts'

/** The figures of the method that stand behind every distance. */
export function FactorsSection() {
  const { t } = useTranslation()
  const factors = useCoverageFactors()
  return (
    <Section title={t('standards.factors')}>
      <p className="hint">{t('standards.factorsHint')}</p>
      <Loaded query={factors} lines={8}>
        {(list: CoverageFactor[]) => (
          <ul className="rows">
            {list.map((factor) => (
              <li key={factor.code}>
                <FactorRow factor={factor} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
