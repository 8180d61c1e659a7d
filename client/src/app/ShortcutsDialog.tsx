import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { workspaces } from './workspaces.ts'

export function ShortcutsDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const rows = [
    ...workspaces.map(({ name, key }) => ({ keys: ['g', key], does: t('shortcuts.goTo', { name: t(name) }) })),
    { keys: ['d'], does: t('editor.draw') },
    { keys: ['Ctrl', 'S'], does: t('shortcuts.save') },
    { keys: ['t'], does: t('shortcuts.table') },
    { keys: ['/'], does: t('search.label') },
    { keys: ['Esc'], does: t('shortcuts.escape') },
    { keys: ['+', '−'], does: t('shortcuts.zoom') },
    { keys: ['←', '↑', '→', '↓'], does: t('shortcuts.pan') },
    { keys: ['?'], does: t('shortcuts.all') },
  ]
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('shortcuts.title')}</Heading>
          <dl className="shortcuts">
            {rows.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <div className="modal-actions">
            <Button slot="close">{t('close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
