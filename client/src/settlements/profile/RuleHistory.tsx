import { isRuleCode, parameterRange, type Severity } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule } from '@arraigo/shared/profile/profile.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** What the rule was before, newest first. */
export function RuleHistory({ rule }: { rule: BoundaryRule }) {
  const { t } = useTranslation()
  const format = useFormat()
  const range = isRuleCode(rule.code) ? parameterRange(rule.code) : null
  if (rule.earlier.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('profile.earlier', { count: rule.earlier.length })}</summary>
      <ul className="profile-unknowns">
        {rule.earlier.map(({ validFrom, changedBy, severity, parameters, source, note }) => (
          <li key={validFrom}>
            {[
              t('profile.since', { date: format.dateTime(validFrom), who: changedBy }),
              t(`profile.severities.${severity as Severity}`),
              range && `${format.number(parameters[range.name], 2)} ${t(`profile.units.${range.unit}`)}`,
              source,
              note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
