import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function PlanExplanationPanel(_: { id: number; settlementId: number }) {
  const { t } = useTranslation()
  return <Panel title={t('planExplanation.name')}>{null}</Panel>
}
