import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { toolKeys } from '../map/drawing/drawingKeys.ts'
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
    { keys: ['t'], does: t('shortcuts.table') },
    { keys: ['/'], does: t('search.label') },
    { keys: ['Esc'], does: t('shortcuts.escape') },
    { keys: ['+', '−'], does: t('shortcuts.zoom') },
    { keys: ['←', '↑', '→', '↓'], does: t('shortcuts.pan') },
    { keys: ['?'], does: t('shortcuts.all') },
  ]
  const drawingRows = [
    ...Object.entries(toolKeys).map(([key, tool]) => ({
      keys: key === key.toLowerCase() ? [key] : ['⇧', key.toLowerCase()],
      does: t(`drawing.tools.${tool}`),
    })),
    { keys: ['Ctrl', 'Z'], does: t('drawing.undo') },
    { keys: ['Ctrl', 'Y'], does: t('drawing.redo') },
    { keys: ['Ctrl', 'S'], does: t('shortcuts.save') },
  ]
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('shortcuts.title')}</Heading>
          <KeyList rows={rows} />
          <h3>{t('shortcuts.drawing')}</h3>
          <KeyList rows={drawingRows} />
          <div className="modal-actions">
            <Button slot="close">{t('close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeyList({ rows }: { rows: readonly { keys: readonly string[]; does: string }[] }) {
  return (
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
  )
}
