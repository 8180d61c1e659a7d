import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { isShownInBrowser } from '@arraigo/shared/attachments/fileKinds.ts'
import { type KeyboardEvent, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useAuthorName } from '../useAuthorName.ts'
import { contentUrl } from './attachments.api.ts'
import { CaptionForm } from './CaptionForm.tsx'

interface AttachmentViewerProps {
  pictures: readonly Attachment[]
  /** The one to begin with. */
  firstId: number
  settlementId: number
  onClose: () => void
}

/** Pictures one by one, as large as the window; arrow keys go on and back, Esc closes. */
export function AttachmentViewer({ pictures, firstId, settlementId, onClose }: AttachmentViewerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorName = useAuthorName()
  const [shownId, setShownId] = useState(firstId)
  const found = pictures.findIndex(({ id }) => id === shownId)
  const at = Math.max(0, found)
  const picture = pictures[at]
  if (picture === undefined) return null
  const go = (by: number) => {
    const next = pictures[at + by]
    if (next !== undefined) setShownId(next.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'ArrowRight') go(1)
    if (event.key === 'ArrowLeft') go(-1)
  }
  const { fileName, mediaType, caption, addedBy, addedAt } = picture
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal viewer">
        {/* The dialog has the focus while nothing in it does. */}
        <Dialog aria-label={fileName}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of the whole dialog, beside the buttons that do the same */}
          <div className="viewer-frame" onKeyDown={onKeyDown}>
            <header className="viewer-head">
              <Heading slot="title">{caption ?? fileName}</Heading>
              {pictures.length > 1 && (
                <span className="quiet" role="status">
                  {t('attachments.position', { at: at + 1, count: pictures.length })}
                </span>
              )}
              <a
                className="button button-icon"
                href={contentUrl(picture.id)}
                download={fileName}
                aria-label={t('attachments.download')}
              >
                <Icon name="download" size={18} />
              </a>
              <Button look="icon" aria-label={t('close')} onPress={onClose} autoFocus>
                <Icon name="close" size={18} />
              </Button>
            </header>
            <div className="viewer-picture">
              {isShownInBrowser(mediaType) ? (
                <img key={picture.id} src={contentUrl(picture.id)} alt={caption ?? fileName} />
              ) : (
                <p>{t('attachments.notShown')}</p>
              )}
              {at > 0 && (
                <div className="viewer-back">
                  <Button look="icon" aria-label={t('attachments.previous')} onPress={() => go(-1)}>
                    <Icon name="back" />
                  </Button>
                </div>
              )}
              {at < pictures.length - 1 && (
                <div className="viewer-on">
                  <Button look="icon" aria-label={t('attachments.next')} onPress={() => go(1)}>
                    <Icon name="forward" />
                  </Button>
                </div>
              )}
            </div>
            {picture.settlementId === settlementId && <CaptionForm key={picture.id} attachment={picture} />}
            <p className="hint">
              {[
                t('attachments.addedBy', { author: authorName(addedBy), date: format.dateTime(addedAt) }),
                sizeOf(picture),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const sizeOf = ({ width, height }: Attachment): string | null =>
  width === null || height === null ? null : `${width} × ${height}`
