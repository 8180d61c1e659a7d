import type { InfrastructureCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import type { Static } from 'typebox'
import { useFormat } from '../../platform/format.ts'
import { Facts } from '../../ui/Figure.tsx'

/** What the settlement records of its own pipes and wires; other places record none. */
export function InfrastructureLevels({ levels }: { levels: readonly Static<typeof InfrastructureCoverage>[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (levels.length === 0) return null
  return (
    <section>
      <h3>{t('coverageCard.infrastructure')}</h3>
      <Facts
        facts={levels.map(({ service, level, gapPeople }) => [
          serviceName(format.locale, service),
          gapPeople === null || gapPeople === 0
            ? t(`coverageCard.levels.${level}`)
            : `${t(`coverageCard.levels.${level}`)} · ${t('coverageCard.gap', { people: format.number(gapPeople) })}`,
        ])}
      />
    </section>
  )
}
