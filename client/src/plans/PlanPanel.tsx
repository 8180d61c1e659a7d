import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel.tsx'

export function PlanPanel(_: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('plans.name')}>{null}</Panel>
}
