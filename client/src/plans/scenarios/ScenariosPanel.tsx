import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function ScenariosPanel(_: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('scenarios.name')}>{null}</Panel>
}
