import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel.tsx'

export function ComparisonPanel() {
  const { t } = useTranslation()
  return (
    <Panel title={t('comparison.title')} lead="">
      {null}
    </Panel>
  )
}
