import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function BestPlacesPanel() {
  const { t } = useTranslation()
  return <Panel title={t('siting.title')}>{null}</Panel>
}
