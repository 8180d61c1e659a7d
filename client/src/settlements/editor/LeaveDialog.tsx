import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'

interface LeaveDialogProps {
  isOpen: boolean
  onStay: () => void
  onKeep: () => void
  onDiscard: () => void
}

/** Leaving loses nothing unless one says so. */
export function LeaveDialog({ isOpen, onStay, onKeep, onDiscard }: LeaveDialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onStay()}>
      <Modal className="modal">
        <Dialog role="alertdialog">
          <Heading slot="title">{t('editor.leave.title')}</Heading>
          <p>{t('editor.leave.text')}</p>
          <div className="modal-actions">
            <Button onPress={onStay}>{t('editor.leave.stay')}</Button>
            <Button look="danger" onPress={onDiscard}>
              {t('editor.leave.discard')}
            </Button>
            <Button look="primary" onPress={onKeep} autoFocus>
              {t('editor.leave.keep')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
