import type { Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useVersion } from './history.api.ts'

interface RestoreDialogProps {
  settlement: Settlement | undefined
  version: SettlementVersion
  isPending: boolean
  onRestore: (changeNote: string) => void
}

/** Back to an older version: what it means, and why it is done. */
export function RestoreDialog({ settlement, version, isPending, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [note, setNote] = useState('')
  const target = useVersion(settlement?.id ?? 0, settlement === undefined ? null : version.version)
  const isOpenedAgain = settlement?.status === 'closed' && target.data !== undefined && target.data.status !== 'closed'
  return (
    <DialogTrigger>
      <Button isDisabled={isPending}>
        <Icon name="recent" size={18} />
        {t('history.restore')}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <form
                className="restore-form"
                onSubmit={(event) => {
                  event.preventDefault()
                  close()
                  onRestore(note.trim() === '' ? t('history.restoredNote', { version: version.version }) : note.trim())
                }}
              >
                <Heading slot="title">{t('history.restoreTitle', { version: version.version })}</Heading>
                <p>{t('history.restoreText', { date: format.dateTime(version.validFrom) })}</p>
                {isOpenedAgain && <p>{t('history.reopenText')}</p>}
                <TextInput label={t('history.restoreNote')} value={note} onChange={setNote} maxLength={500} autoFocus />
                <div className="modal-actions">
                  <Button onPress={close}>{t('cancel')}</Button>
                  <Button look="primary" type="submit">
                    {t('history.restore')}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
