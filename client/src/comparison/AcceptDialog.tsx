import type { AcceptRequest, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { closedReasons } from '@arraigo/shared/territory/collections.ts'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { countDeeds, type Deeds } from './acceptance.ts'
import { nameOf } from './sortRows.ts'

export type Closing = Pick<AcceptRequest, 'closedReason'>
type Reason = NonNullable<Closing['closedReason']>

/** A merge closes by itself, with the other half of it. */
const reasons = closedReasons.filter((reason) => reason !== 'merged')

interface AcceptDialogProps {
  rows: readonly ComparisonRow[]
  ours: 'before' | 'after'
  /** Name of the dataset whose word is taken. */
  source: string
  onClose: () => void
  onAccept: (closing: Closing) => void
}

/** What will happen, in words and counts, before it does; why settlements are closed is asked here. */
export function AcceptDialog({ rows, ours, source, onClose, onAccept }: AcceptDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const deeds = countDeeds(rows, ours)
  const needsReason = deeds.close > 0
  const only = rows.length === 1 ? rows[0] : undefined
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog role="alertdialog" className="accept-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">
                {only === undefined ? t('comparison.accept.title', { count: rows.length, source }) : nameOf(only)}
              </Heading>
              <ul className="issue-list">
                {deedTexts.flatMap(([deed, text]) =>
                  deeds[deed] === 0 ? [] : <li key={deed}>{t(`comparison.accept.${text}`, { count: deeds[deed] })}</li>,
                )}
              </ul>
              {needsReason && (
                <SelectField
                  label={t('comparison.accept.reason')}
                  empty={t('comparison.accept.chooseReason')}
                  value={reason}
                  options={reasons.map((one) => ({ value: one, label: t(`choices.${one}`) }))}
                  onChange={setReason}
                />
              )}
              <p className="hint">{t('comparison.accept.lead')}</p>
              <div className="modal-actions">
                <Button onPress={close} autoFocus>
                  {t('cancel')}
                </Button>
                <Button
                  look="primary"
                  isDisabled={needsReason && reason === ''}
                  onPress={() => {
                    close()
                    onAccept(needsReason ? { closedReason: reason as Reason } : {})
                  }}
                >
                  {t('comparison.accept.go')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const deedTexts = [
  ['create', 'willCreate'],
  ['close', 'willClose'],
  ['merge', 'willMerge'],
  ['redraw', 'willRedraw'],
  ['change', 'willChange'],
  ['reopen', 'willReopen'],
] as const satisfies readonly (readonly [keyof Deeds, string])[]
