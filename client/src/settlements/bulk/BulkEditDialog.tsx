import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../territory/items.api.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useChangeText } from '../history/useChangeText.ts'
import { BulkConflicts } from './BulkConflicts.tsx'
import { BulkFieldRow } from './BulkFieldRow.tsx'
import { type BulkDone, conflictsOf, useBulkEdit } from './bulk.api.ts'
import { type BulkChange, type BulkField, bulkGroupNames, bulkGroups } from './bulkFields.ts'
import { changedItems } from './bulkPlan.ts'
import './bulk.css'

interface BulkEditDialogProps {
  items: readonly Item[]
  onReload: () => Promise<unknown>
  onDone: (done: BulkDone) => void
  onClose: () => void
}

type Marked = Partial<Record<BulkField, string | number | null>>

/** The same change of several settlements: what to change, to which value, how many that touches. */
export function BulkEditDialog({ items, onReload, onDone, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation()
  const [marked, setMarked] = useState<Marked>({})
  const [note, setNote] = useState('')
  const edit = useBulkEdit(onDone)
  const mark = (field: BulkField, value: string | number | null | undefined) => {
    const { [field]: _, ...others } = marked
    setMarked(value === undefined ? others : { ...others, [field]: value })
  }
  const change = marked as BulkChange
  const changed = changedItems(items, change)
  const obstacle = useObstacle(marked, changed.length)
  const conflicts = conflictsOf(edit.error)
  const apply = () => edit.mutate({ items: changed, change, changeNote: note })
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && !edit.isPending && onClose()}>
      <Modal className="modal bulk">
        <Dialog>
          <Heading slot="title">{t('bulk.heading', { count: items.length })}</Heading>
          <p className="quiet">{t('bulk.lead')}</p>
          {bulkGroupNames.map((group) => (
            <Section key={group} title={t(`bulk.groups.${group}`)}>
              <ul className="bulk-fields">
                {bulkGroups[group].map((field) => (
                  <BulkFieldRow
                    key={field}
                    field={field}
                    items={items}
                    value={marked[field]}
                    onChange={(value) => mark(field, value)}
                  />
                ))}
              </ul>
            </Section>
          ))}
          <footer className="bulk-foot">
            <TextInput
              label={t('bulk.note')}
              hint={t('bulk.noteHint')}
              value={note}
              onChange={setNote}
              maxLength={500}
            />
            {edit.isError &&
              (conflicts === null ? (
                <ProblemNotice error={edit.error} />
              ) : (
                <BulkConflicts
                  conflicts={conflicts}
                  onReload={async () => {
                    await onReload()
                    edit.reset()
                  }}
                />
              ))}
            <p role="status">{obstacle ?? t('bulk.preview', { count: changed.length, total: items.length })}</p>
            <div className="modal-actions">
              <Button onPress={onClose} isDisabled={edit.isPending}>
                {t('cancel')}
              </Button>
              <Button
                look="primary"
                isDisabled={obstacle !== null || edit.isPending || conflicts !== null}
                onPress={apply}
              >
                {edit.isPending ? t('bulk.applying') : t('bulk.apply', { count: changed.length })}
              </Button>
            </div>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Why it cannot be applied yet, in words; null when it can. */
function useObstacle(marked: Marked, changed: number): string | null {
  const { t } = useTranslation()
  const { field } = useChangeText()
  const fields = Object.keys(marked) as BulkField[]
  if (fields.length === 0) return t('bulk.nothingChosen')
  const without = fields.filter((name) => marked[name] === '')
  if (without.length > 0) return t('bulk.valueMissing', { fields: without.map(field).join(', ') })
  const wrongYears = fields.filter((name) => isWrongYear(marked[name]))
  if (wrongYears.length > 0) return t('bulk.yearInvalid', { fields: wrongYears.map(field).join(', ') })
  if (marked.status === 'closed' && marked.closedReason === undefined) return t('bulk.reasonMissing')
  return changed === 0 ? t('bulk.allSame') : null
}

/** All numbers here are years; what was typed and is none is NaN, which must not be sent as unknown. */
const isWrongYear = (value: string | number | null | undefined): boolean =>
  typeof value === 'number' && !(Number.isInteger(value) && value >= 1800 && value <= 2200)
