import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function DataWorkspace() {
  const { t } = useTranslation()
  return <Panel title={t('data.name')}>{null}</Panel>
}
