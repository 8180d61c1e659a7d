import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel.tsx'

/** One ranking: weights that can be dragged, and the order that follows them as one moves. */
export function RankingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('workspace.priorities.name')}>{id}</Panel>
}
