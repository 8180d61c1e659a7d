import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

interface ConfirmButtonProps {
  label: string
  /** What the button shows; the label when absent. */
  children?: ReactNode
  look?: 'plain' | 'quiet' | 'icon'
  title: string
  /** What will happen, and whether it can be undone. */
  text: string
  action: string
  onConfirm: () => void
}

export function ConfirmButton({ label, children, look = 'plain', title, text, action, onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button look={look} aria-label={children ? label : undefined}>
        {children ?? label}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
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
                      onConfirm()
                      close()
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
    </DialogTrigger>
  )
}
