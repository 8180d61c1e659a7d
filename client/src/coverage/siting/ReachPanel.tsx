import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function ReachPanel() {
  const { t } = useTranslation()
  return <Panel title={t('siting.title')}>{null}</Panel>
}
