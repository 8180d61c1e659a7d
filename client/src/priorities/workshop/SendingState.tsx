import { useTranslation } from 'react-i18next'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import type { Sending } from './useOwnAnswer.ts'

/** Whether what was said has arrived. */
export function SendingState({ sending }: { sending: Sending }) {
  const { t } = useTranslation()
  if (sending.kind === 'nothing') return null
  if (sending.kind === 'refused') {
    const issues = sending.issues.length > 0 ? sending.issues : [{ code: sending.code }]
    return (
      <Notice tone="error" title={t('workshop.refused')}>
        <IssueList issues={issues} />
      </Notice>
    )
  }
  if (sending.kind === 'waiting') return <Notice tone="warning">{t('workshop.sending.waiting')}</Notice>
  return (
    <p className="hint workshop-sending" role="status">
      {t(`workshop.sending.${sending.kind}`)}
    </p>
  )
}
