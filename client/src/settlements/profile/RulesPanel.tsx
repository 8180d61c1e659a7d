import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function RulesPanel() {
  const { t } = useTranslation()
  return (
    <Panel title={t('profile.title')} lead="">
      {null}
    </Panel>
  )
}
