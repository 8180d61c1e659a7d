import { useTranslation } from 'react-i18next'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
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
        <FailedUpload upload={upload} error={error} />
      )}
      <Button look="icon" aria-label={t('attachments.dismiss', { name })} onPress={() => uploads.drop(key)}>
        <Icon name="close" size={16} />
      </Button>
    </li>
  )
}

/** Which file, why, and where it can help, once more. */
function FailedUpload({ upload, error }: { upload: Upload; error: unknown }) {
  const { t } = useTranslation()
  const issues = error instanceof RequestProblem ? error.issues : []
  const retry = () => uploads.retry(upload.key)
  if (issues.length === 0) return <ProblemNotice error={error} retry={retry} />
  return (
    <Notice
      tone="error"
      title={t('attachments.failed', { name: upload.file.name })}
      action={canHelp(error) && <Button onPress={retry}>{t('retry')}</Button>}
    >
      <IssueList issues={issues} />
    </Notice>
  )
}

/** What the file itself is at fault for is refused again. */
const canHelp = (error: unknown): boolean => {
  const status = (error as { status?: number }).status ?? 0
  return status < 400 || status === 429 || status >= 500
}
