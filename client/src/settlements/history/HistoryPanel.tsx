import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function HistoryPanel(_: { settlementId: number }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('history.title')} lead="">
      {null}
    </Panel>
  )
}
