import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAuthorName } from '../useAuthorName.ts'

interface BulkConflictsProps {
  conflicts: readonly SettlementConflict[]
  onReload: () => Promise<unknown>
}

/** Those that somebody else changed: read again, the same change can be tried on what is there now. */
export function BulkConflicts({ conflicts, onReload }: BulkConflictsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorName = useAuthorName()
  const [isLoading, setIsLoading] = useState(false)
  const reload = () => {
    setIsLoading(true)
    onReload().finally(() => setIsLoading(false))
  }
  return (
    <Notice
      tone="warning"
      title={t('bulk.conflict')}
      action={
        <Button isDisabled={isLoading} onPress={reload}>
          {t('bulk.reload')}
        </Button>
      }
    >
      <p>{t('bulk.conflictText', { count: conflicts.length })}</p>
      <ul className="bulk-conflicts">
        {conflicts.map(({ id, current }) => (
          <li key={id}>
            {current.name} · {authorName(current.changedBy)}, {format.dateTime(current.validFrom)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
