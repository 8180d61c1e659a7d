import { attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { acceptedExtensions } from '@arraigo/shared/attachments/fileKinds.ts'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { uploads } from './uploads.state.ts'

/** Drop files, choose them, or take a photograph where the device has a camera. */
export function AddFiles({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const add = (files: FileList | null) => files !== null && uploads.add(settlementId, [...files])
  return (
    <DropZone
      className="drop attach-drop"
      aria-label={t('attachments.drop')}
      onDrop={async ({ items }) => {
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
        uploads.add(settlementId, await Promise.all(files))
      }}
    >
      <Text slot="label" className="only-read">
        {t('attachments.drop')}
      </Text>
      <div className="attach-buttons">
        <FileTrigger allowsMultiple acceptedFileTypes={acceptedExtensions.split(',')} onSelect={add}>
          <Button>
            <Icon name="upload" size={18} />
            {t('attachments.choose')}
          </Button>
        </FileTrigger>
        <div className="attach-camera">
          <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={add}>
            <Button>
              <Icon name="picture" size={18} />
              {t('attachments.photograph')}
            </Button>
          </FileTrigger>
        </div>
      </div>
      <p className="hint">{t('attachments.limits', { limit: bytes(attachmentLimits.bytes) })}</p>
    </DropZone>
  )
}
