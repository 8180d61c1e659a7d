import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { extensionOf, isShownInBrowser } from '@arraigo/shared/attachments/fileKinds.ts'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { contentUrl, previewUrl } from './attachments.api.ts'
import { CaptionForm } from './CaptionForm.tsx'

interface AttachmentTileProps {
  attachment: Attachment
  /** Of a settlement that this one came from: looked at here, changed there. */
  isInherited: boolean
  /** Pictures open in the viewer; null for what opens by its link. */
  onView: (() => void) | null
  onRemove: () => void
}

export function AttachmentTile({ attachment, isInherited, onView, onRemove }: AttachmentTileProps) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const { id, fileName, caption, byteCount, mediaType, settlementName } = attachment
  const label = t('attachments.open', { name: fileName })
  return (
    <li className="attachment">
      {onView === null ? (
        <a
          className="attachment-look"
          href={contentUrl(id)}
          aria-label={label}
          {...(isShownInBrowser(mediaType) ? { target: '_blank', rel: 'noreferrer' } : { download: fileName })}
        >
          <Look attachment={attachment} />
        </a>
      ) : (
        <button type="button" className="attachment-look" aria-label={label} onClick={onView}>
          <Look attachment={attachment} />
        </button>
      )}
      <div className="attachment-text">
        {isInherited ? (
          <span className="attachment-name">{caption ?? fileName}</span>
        ) : (
          <DialogTrigger>
            <AriaButton className="attachment-name" aria-label={t('attachments.editCaption', { name: fileName })}>
              {caption ?? fileName}
            </AriaButton>
            <Popover className="popover" placement="bottom start">
              <Dialog aria-label={t('attachments.editCaption', { name: fileName })}>
                {({ close }) => (
                  <>
                    <p className="hint">{fileName}</p>
                    <CaptionForm attachment={attachment} onDone={close} />
                  </>
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
        <span className="hint">{isInherited ? t('attachments.from', { name: settlementName }) : bytes(byteCount)}</span>
      </div>
      {!isInherited && (
        <Button look="icon" aria-label={t('attachments.removeOne', { name: fileName })} onPress={onRemove}>
          <Icon name="remove" size={16} />
        </Button>
      )}
    </li>
  )
}

function Look({ attachment: { id, hasPreview, fileName, caption } }: { attachment: Attachment }) {
  return hasPreview ? (
    <img src={previewUrl(id)} alt={caption ?? ''} loading="lazy" />
  ) : (
    <span className="attachment-kind">{extensionOf(fileName).toUpperCase()}</span>
  )
}
