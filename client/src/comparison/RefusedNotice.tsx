import type { AcceptRequest, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { refusalOf } from './refusal.ts'
import { nameOf } from './sortRows.ts'

interface RefusedNoticeProps {
  error: unknown
  sent: AcceptRequest | undefined
  rows: readonly ComparisonRow[]
  again: (request: AcceptRequest) => void
  reset: () => void
}

/** What stood in the way of an acceptance, row by row, and the way on without it. */
export function RefusedNotice({ error, sent, rows, again, reset }: RefusedNoticeProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const client = useQueryClient()
  const refusal = error instanceof RequestProblem && sent !== undefined ? refusalOf(error, sent) : null
  if (refusal === null || refusal.rows.size === 0) return <ProblemNotice error={error} />
  const compareAgain = () => {
    reset()
    void client.invalidateQueries({ queryKey: ['comparisons'] })
  }
  const nameOfKey = (key: string) => {
    const row = rows.find((one) => one.key === key)
    return row === undefined ? key : nameOf(row)
  }
  const { withoutThem } = refusal
  return (
    <Notice tone="warning" title={t('comparison.accept.refused')}>
      <ul className="issue-list">
        {[...refusal.rows].map(([key, { conflict, issues }]) => (
          <li key={key}>
            {conflict !== null &&
              t('comparison.accept.conflict', {
                name: conflict.current.name,
                yours: conflict.yourVersion,
                now: conflict.current.version,
                by: conflict.current.changedBy,
              })}
            {issues.length > 0 && `${nameOfKey(key)}: ${issues.map((issue) => say(locale, issue)).join(' ')}`}
          </li>
        ))}
      </ul>
      <div className="row-detail-actions">
        {withoutThem !== null && (
          <Button onPress={() => again(withoutThem)}>
            {t('comparison.accept.withoutThem', { count: withoutThem.items.length })}
          </Button>
        )}
        <Button look="quiet" onPress={compareAgain}>
          {t('comparison.accept.compareAgain')}
        </Button>
      </div>
    </Notice>
  )
}
