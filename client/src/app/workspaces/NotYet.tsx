import { useTranslation } from 'react-i18next'

/** What this workspace does not compute yet, so that nobody takes silence for an answer. */
export function NotYet({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <p className="not-yet">
      <strong>{t('workspace.notYet')}</strong> {text}
    </p>
  )
}
