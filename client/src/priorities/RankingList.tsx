import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel.tsx'

/** The rankings there are, and the way to a new one. */
export function RankingList() {
  const { t } = useTranslation()
  return (
    <Panel title={t('workspace.priorities.name')} lead={t('priorities.lead')}>
      {null}
    </Panel>
  )
}
