import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

interface ConfirmDialogProps {
  title: string
  /** What will happen, and whether it can be undone. */
  text: string
  action: string
  onConfirm: () => void
  /** Without these two it opens with the trigger around it. */
  isOpen?: boolean
  onClose?: () => void
}

export function ConfirmDialog({ title, text, action, onConfirm, isOpen, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  const control = isOpen === undefined ? {} : { isOpen, onOpenChange: (open: boolean) => !open && onClose?.() }
  return (
    <ModalOverlay className="overlay" isDismissable {...control}>
      <Modal className="modal">
        <Dialog role="alertdialog">
          {({ close }) => (
            <>
              <Heading slot="title">{title}</Heading>
              <p>{text}</p>
              <div className="modal-actions">
                <Button onPress={close} autoFocus>
                  {t('cancel')}
                </Button>
                <Button
                  look="danger"
                  onPress={() => {
                    // Closing may reset what asked; what is confirmed starts after that.
                    close()
                    onConfirm()
                  }}
                >
                  {action}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
