import { type AcceptRequest, current } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

interface ConflictNoticeProps {
  problem: RequestProblem
  sent: AcceptRequest
  again: (request: AcceptRequest) => void
  reset: () => void
}

/** Settlements that somebody changed after they were compared: named, and the way on without them. */
export function ConflictNotice({ problem, sent, again, reset }: ConflictNoticeProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const conflicts = problem.conflicts as readonly SettlementConflict[]
  const changed = new Set(conflicts.map(({ id }) => String(id)))
  const others = sent.items.filter(({ key }) => !changed.has(key.split('-')[sent.before === current ? 0 : 1] ?? ''))
  const compareAgain = () => {
    reset()
    void client.invalidateQueries({ queryKey: ['comparisons'] })
  }
  return (
    <Notice
      tone="warning"
      action={
        <div className="row-detail-actions">
          <Button onPress={compareAgain}>{t('comparison.accept.compareAgain')}</Button>
          {others.length > 0 && (
            <Button look="quiet" onPress={() => again({ ...sent, items: others })}>
              {t('comparison.accept.withoutThem', { count: others.length })}
            </Button>
          )}
        </div>
      }
    >
      <p>{t('comparison.accept.conflicts')}</p>
      <ul className="issue-list">
        {conflicts.map(({ id, yourVersion, current: now }) => (
          <li key={id}>
            {t('comparison.accept.conflict', {
              name: now.name,
              yours: yourVersion,
              now: now.version,
              by: now.changedBy,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
