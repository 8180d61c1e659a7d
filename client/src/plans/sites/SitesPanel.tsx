import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function SitesPanel() {
  const { t } = useTranslation()
  return <Panel title={t('sites.name')}>{null}</Panel>
}
