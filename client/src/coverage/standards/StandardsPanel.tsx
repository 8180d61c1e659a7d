import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function StandardsPanel() {
  const { t } = useTranslation()
  return <Panel title={t('standards.title')}>{null}</Panel>
}
