import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChosenItems } from '../../territory/useChosenItems.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { BulkEditDialog } from './BulkEditDialog.tsx'
import { type BulkDone, useUndoBulkEdit } from './bulk.api.ts'

/** Opens the form for all that are selected, and afterwards says what was done, with the way back. */
export function BulkEditAction({ settlementIds }: { settlementIds: readonly number[] }) {
  const { t } = useTranslation()
  const items = useChosenItems('settlements', settlementIds)
  const [isOpen, setIsOpen] = useState(false)
  const [done, setDone] = useState<BulkDone | 'undone' | null>(null)
  const undo = useUndoBulkEdit(() => setDone('undone'))
  const count = items.data?.length ?? 0
  return (
    <>
      <Button isDisabled={count === 0} onPress={() => setIsOpen(true)}>
        <Icon name="table" size={18} />
        {t('bulk.open', { count })}
      </Button>
      {done === 'undone' && (
        <Notice tone="done">
          <p>{t('bulk.undone')}</p>
        </Notice>
      )}
      {done !== null && done !== 'undone' && (
        <Notice
          tone="done"
          action={
            <Button isDisabled={undo.isPending} onPress={() => undo.mutate({ done, changeNote: t('bulk.undoneNote') })}>
              {undo.isPending ? t('bulk.undoing') : t('bulk.undo')}
            </Button>
          }
        >
          <p>{t('bulk.done', { count: done.before.length })}</p>
        </Notice>
      )}
      {undo.isError && <ProblemNotice error={undo.error} />}
      {isOpen && items.data && (
        <BulkEditDialog
          items={items.data}
          onReload={() => items.refetch()}
          onDone={(now) => {
            undo.reset()
            setDone(now)
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
