import type { Finding, ImportCounts } from '@arraigo/shared/imports/import.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { stage } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { useFindings } from './imports.api.ts'

const severities = ['rejected', 'flagged', 'repaired', 'note'] as const

/** Rules that had something to say, the gravest first; the opened one is in the address. */
export function RuleList({ importId, rules }: { importId: number; rules: ImportCounts['rules'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { params, change } = useAddress()
  const { locale } = format
  const open = params.get('rule')
  const rank = (severity: string) => severities.indexOf(severity as 'note')
  const sorted = Object.entries(rules).sort(([, a], [, b]) => rank(a.severity) - rank(b.severity) || b.rows - a.rows)
  if (sorted.length === 0) return <p className="lead">{t('imports.noFindings')}</p>
  return (
    <ul className="rows rules">
      {sorted.map(([rule, { severity, rows, example }]) => (
        <li key={rule}>
          <button
            type="button"
            className="row"
            aria-expanded={rule === open}
            onClick={() => change({ rule: rule === open ? null : rule, finding: null })}
          >
            <span className={`severity severity-${severity}`}>{t(`severities.${severity as 'note'}`)}</span>
            <span className="row-main">
              {t(`rules.${rule as 'geometry-repaired'}`, {
                defaultValue: say(locale, { code: rule, params: example }),
              })}
            </span>
            <span className="row-figure">{format.number(rows)}</span>
          </button>
          {rule === open && <RuleRows importId={importId} rule={rule} />}
        </li>
      ))}
    </ul>
  )
}

function RuleRows({ importId, rule }: { importId: number; rule: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { params, change } = useAddress()
  const query = useFindings(importId, rule)
  const findings = query.data?.pages.flatMap((page) => page.findings) ?? []
  const selected = params.get('finding')
  const show = ({ id, point }: Finding) => {
    change({ finding: id }, { replace: true })
    if (point !== null) stage.lookAt({ center: point as [number, number], zoom: 14 })
  }
  return (
    <Loaded query={query} lines={3}>
      {() => (
        <>
          <ul className="findings">
            {findings.map((finding) => (
              <li key={finding.id}>
                <button
                  type="button"
                  className="row"
                  aria-current={String(finding.id) === selected}
                  onClick={() => show(finding)}
                >
                  <span className="quiet finding-row">
                    {finding.sourceRow === null ? '' : t('imports.rowNo', { row: finding.sourceRow })}
                  </span>
                  <span className="row-main">{say(locale, { code: finding.rule, params: finding.params })}</span>
                  {finding.point !== null && <Icon name="place" size={16} />}
                </button>
              </li>
            ))}
          </ul>
          {query.hasNextPage && (
            <Button look="quiet" isDisabled={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}
