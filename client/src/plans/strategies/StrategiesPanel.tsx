import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function StrategiesPanel() {
  const { t } = useTranslation()
  return <Panel title={t('strategies.name')}>{null}</Panel>
}
