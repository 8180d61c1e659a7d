import { type Attachment, attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useAttachmentChanges } from './attachments.api.ts'

/** What a file shows, in the words of who added it. */
export function CaptionForm({ attachment, onDone }: { attachment: Attachment; onDone?: () => void }) {
  const { t } = useTranslation()
  const { describe } = useAttachmentChanges(attachment.settlementId)
  const [caption, setCaption] = useState(attachment.caption ?? '')
  const isChanged = caption.trim() !== (attachment.caption ?? '')
  return (
    <form
      className="caption-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) describe.mutate({ id: attachment.id, caption }, { onSuccess: onDone })
        else onDone?.()
      }}
    >
      <TextInput
        label={t('attachments.caption')}
        value={caption}
        onChange={setCaption}
        maxLength={attachmentLimits.captionChars}
      />
      {/* Never disabled: the focus would leave the dialog, and Escape would close what is behind it. */}
      <Button type="submit">{describe.isSuccess && !isChanged ? t('attachments.captionSaved') : t('save')}</Button>
      {describe.isError && <ProblemNotice error={describe.error} />}
    </form>
  )
}
