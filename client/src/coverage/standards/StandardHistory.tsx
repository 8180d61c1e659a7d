import type { DatedStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useEarlierStandards } from './standards.api.ts'
import { useStandardText } from './useStandardText.ts'

/** Who changed it when, today's first, and what it was. */
export function StandardHistory({
  set,
  service,
  current,
}: {
  set: string
  service: string
  current: DatedStandard | null
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const textOf = useStandardText()
  const history = useEarlierStandards(set)
  const since = ({ validFrom, changedBy }: Pick<DatedStandard, 'validFrom' | 'changedBy'>) =>
    t('parameters.since', { date: format.dateTime(validFrom), who: authorOf(changedBy) })
  return (
    <Loaded query={history} lines={2}>
      {(all) => {
        const earlier = all.filter((one) => one.service === service)
        return (
          <>
            {current && <p className="hint">{[since(current), current.changeNote].filter(Boolean).join(' · ')}</p>}
            {earlier.length > 0 && (
              <details className="fold">
                <summary>{t('parameters.earlier', { count: earlier.length })}</summary>
                <ol className="sourced-history">
                  {earlier.map((one) => (
                    <li key={`${one.id} ${one.version}`}>
                      {[since(one), one.removed ? t('standards.wasRemoved') : textOf(one), one.changeNote]
                        .filter(Boolean)
                        .join(' · ')}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
