import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** Freezing, signing, publishing and checking a ranking. */
export function PublishingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('publishing.name')}>{id}</Panel>
}
