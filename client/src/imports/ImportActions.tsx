import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { useStartImport } from './imports.api.ts'

/** What may follow an import that stored nothing: the same upload and reading again, or another reading. */
export function ImportActions({ report }: { report: Import }) {
  const { t } = useTranslation()
  const { href, go } = useAddress()
  const start = useStartImport(report.uploadId ?? '')
  const { state, uploadId } = report
  if ((state === 'stored' || state === 'unchanged') && report.request.forComparison === true) {
    return (
      <Link
        href={href('/settlements/compare', { before: 'current', after: report.datasetId })}
        className="button button-primary"
      >
        {t('imports.compareNow')}
      </Link>
    )
  }
  if (state === 'stored' || state === 'unchanged') return null
  const chooseFile = (
    <Link href={href('/data')} className="button">
      {t('imports.chooseAgain')}
    </Link>
  )
  if (uploadId === null) return chooseFile
  if (start.error instanceof RequestProblem && start.error.status === 404) {
    return (
      <Notice tone="warning" action={chooseFile}>
        <p>{t('imports.uploadGone')}</p>
      </Notice>
    )
  }
  const isChecked = state === 'checked'
  // A file that was refused is refused again; only another reading helps.
  const canRepeat = state !== 'rejected'
  const again = () =>
    start.mutate(
      { ...report.request, dryRun: isChecked ? false : report.isDryRun },
      { onSuccess: ({ id }) => go(`/data/imports/${id}`) },
    )
  return (
    <>
      {start.isError && <ProblemNotice error={start.error} />}
      {canRepeat && (
        <Button look="primary" isDisabled={start.isPending} onPress={again}>
          {isChecked ? t('imports.importNow') : t('retry')}
        </Button>
      )}
      <Link href={href(`/data/import/${uploadId}`)} className="button">
        {isChecked ? t('imports.changeReading') : t('imports.backToReading')}
      </Link>
    </>
  )
}
