import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function PlansWorkspace() {
  const { t } = useTranslation()
  return <Panel title={t('plans.name')}>{null}</Panel>
}
