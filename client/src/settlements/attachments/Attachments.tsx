import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { isPicture } from '@arraigo/shared/attachments/fileKinds.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { AddFiles } from './AddFiles.tsx'
import { AttachmentTile } from './AttachmentTile.tsx'
import { AttachmentViewer } from './AttachmentViewer.tsx'
import { useAttachmentChanges, useAttachments } from './attachments.api.ts'
import { UploadRow } from './UploadRow.tsx'
import { useUploads } from './uploads.state.ts'
import './attachments.css'

/** Photographs and documents of a settlement, those on their way, and where to add more. */
export function Attachments({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const attachments = useAttachments(settlementId)
  const onTheirWay = useUploads(settlementId)
  const { remove, restore } = useAttachmentChanges(settlementId)
  const [removed, setRemoved] = useState<Attachment | null>(null)
  const [viewedId, setViewedId] = useState<number | null>(null)
  const count = attachments.data?.length ?? 0
  const takeAway = (attachment: Attachment) => remove.mutate(attachment.id, { onSuccess: () => setRemoved(attachment) })
  const bringBack = (attachment: Attachment) => restore.mutate(attachment.id, { onSuccess: () => setRemoved(null) })
  return (
    <Section title={count === 0 ? t('attachments.title') : t('attachments.countedTitle', { count })}>
      <Loaded query={attachments} lines={2}>
        {(all) => {
          const pictures = all.filter(({ mediaType }) => isPicture(mediaType))
          return (
            <>
              {all.length === 0 ? (
                <p className="quiet">{t('attachments.none')}</p>
              ) : (
                <ul className="attachments">
                  {all.map((one) => (
                    <AttachmentTile
                      key={one.id}
                      attachment={one}
                      isInherited={one.settlementId !== settlementId}
                      onView={isPicture(one.mediaType) ? () => setViewedId(one.id) : null}
                      onRemove={() => takeAway(one)}
                    />
                  ))}
                </ul>
              )}
              {viewedId !== null && (
                <AttachmentViewer
                  pictures={pictures}
                  firstId={viewedId}
                  settlementId={settlementId}
                  onClose={() => setViewedId(null)}
                />
              )}
            </>
          )
        }}
      </Loaded>
      {removed !== null && (
        <Notice
          tone="done"
          action={
            <Button isDisabled={restore.isPending} onPress={() => bringBack(removed)}>
              {t('attachments.undo')}
            </Button>
          }
        >
          <p>{t('attachments.removed', { name: removed.fileName })}</p>
        </Notice>
      )}
      {remove.isError && <ProblemNotice error={remove.error} />}
      {restore.isError && <ProblemNotice error={restore.error} />}
      {onTheirWay.length > 0 && (
        <ul className="uploads">
          {onTheirWay.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      <AddFiles settlementId={settlementId} />
    </Section>
  )
}
