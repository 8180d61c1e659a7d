import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Section } from '../../ui/Panel.tsx'

/** Without what is open or sought on it. */
const addressOfPage = () => window.location.origin + window.location.pathname

/** How whoever doubts it checks it without this server. */
export function PublishedCheck({ publicKey }: { publicKey: string | null }) {
  const { t } = useTranslation()
  const key = publicKey === null ? '' : ` --key ${publicKey}`
  const command = `npm run arraigo -- verify ${t('publishing.page.file')}${key}`
  return (
    <Section title={t('publishing.page.check')}>
      <p>{t('publishing.page.checkText')}</p>
      <p className="published-only-print">{t('publishing.page.address', { address: addressOfPage() })}</p>
      <p className="published-command">
        <code>{command}</code>
        <CopyButton text={command} label={t('publishing.page.copy')} />
      </p>
    </Section>
  )
}
