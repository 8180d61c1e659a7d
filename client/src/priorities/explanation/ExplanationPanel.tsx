import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** Why a settlement has its place, line by line, and what would have to change. */
export function ExplanationPanel({ id, settlementId }: { id: number; settlementId: number }) {
  const { t } = useTranslation()
  return <Panel title={t('rankingExplanation.name')}>{`${id}:${settlementId}`}</Panel>
}
