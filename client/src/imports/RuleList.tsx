import type { Import, ImportCounts } from '@arraigo/shared/imports/import.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { RuleRows } from './RuleRows.tsx'

const severities = ['rejected', 'flagged', 'repaired', 'note'] as const

/** Rules that had something to say, the gravest first; the opened one is in the address. */
export function RuleList({ report, rules }: { report: Import; rules: ImportCounts['rules'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { params, change } = useAddress()
  const open = params.get('rule')
  const rank = (severity: string) => severities.indexOf(severity as 'note')
  const sorted = Object.entries(rules).sort(([, a], [, b]) => rank(a.severity) - rank(b.severity) || b.rows - a.rows)
  if (sorted.length === 0) return <p className="lead">{t('imports.noFindings')}</p>
  return (
    <ul className="rows rules">
      {sorted.map(([rule, { severity, rows, example }]) => {
        const text = say(format.locale, { code: rule, params: example })
        return (
          <li key={rule}>
            <button
              type="button"
              className="row"
              aria-expanded={rule === open}
              onClick={() => change({ rule: rule === open ? null : rule, finding: null })}
            >
              <span className={`severity severity-${severity}`}>{t(`severities.${severity as 'note'}`)}</span>
              <span className="row-main">
                {/* One row's text must not pass for all rows'. */}
                {t(`rules.${rule as 'geometry-repaired'}`, {
                  defaultValue: rows > 1 ? t('imports.example', { text }) : text,
                })}
              </span>
              <span className="row-figure">{format.number(rows)}</span>
            </button>
            {rule === open && <RuleRows report={report} rule={rule} />}
          </li>
        )
      })}
    </ul>
  )
}
