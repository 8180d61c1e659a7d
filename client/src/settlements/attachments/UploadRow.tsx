import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { type Upload, uploads } from './uploads.state.ts'

/** A file on its way, or why it did not arrive. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const { key, state, share, error } = upload
  const { name } = upload.file
  if (state === 'waiting' || state === 'sending') {
    const label = state === 'waiting' ? 'waiting' : share < 1 ? 'sending' : 'storing'
    return (
      <li>
        <Progress
          label={t(`attachments.${label}`, { name })}
          share={share < 1 ? share : null}
          cancel={() => uploads.drop(key)}
        />
      </li>
    )
  }
  return (
    <li className="upload-end">
      {state === 'known' ? (
        <Notice tone="info">
          <p>{t('attachments.already', { name })}</p>
        </Notice>
      ) : (
        <ProblemNotice error={error} retry={canHelp(error) ? () => uploads.retry(key) : undefined} />
      )}
      <Button look="icon" aria-label={t('attachments.dismiss', { name })} onPress={() => uploads.drop(key)}>
        <Icon name="close" size={16} />
      </Button>
    </li>
  )
}

/** What the file itself is at fault for is refused again. */
const canHelp = (error: unknown): boolean => {
  const status = (error as { status?: number }).status ?? 0
  return status < 400 || status === 429 || status >= 500
}
