import type { Finding, Import } from '@arraigo/shared/imports/import.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { stage } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { useFindings } from './imports.api.ts'
import { useRecordNames } from './useRecordNames.ts'

/** The rows a rule spoke about, each with its place in the file, its record and what was said. */
export function RuleRows({ report, rule }: { report: Import; rule: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { params, change } = useAddress()
  const query = useFindings(report.id, rule)
  const findings = query.data?.pages.flatMap((page) => page.findings) ?? []
  const nameOf = useRecordNames(
    report,
    findings.map(({ sourceId }) => sourceId),
  )
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
                  <span className="quiet">
                    {finding.sourceRow === null ? '' : t('imports.rowNo', { row: finding.sourceRow })}
                  </span>
                  <span className="finding-record">{nameOf(finding.sourceId)}</span>
                  <span className="finding-text">{say(locale, { code: finding.rule, params: finding.params })}</span>
                  {finding.point === null ? <span /> : <Icon name="place" size={16} />}
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
