import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Section } from '../../ui/Panel.tsx'

/** How whoever doubts it checks it without this server. */
export function PublishedCheck({ id, publicKey }: { id: string; publicKey: string | null }) {
  const { t } = useTranslation()
  const command = `npm run arraigo -- verify priorizacion-${id.slice(0, 6)}.json${publicKey === null ? '' : ` --key ${publicKey}`}`
  return (
    <Section title={t('publishing.page.check')}>
      <p>{t('publishing.page.checkText')}</p>
      <p className="published-command">
        <code>{command}</code>
        <CopyButton text={command} label={t('tools.copied')} />
      </p>
    </Section>
  )
}
