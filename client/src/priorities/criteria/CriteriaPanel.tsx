import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** Which criteria, how each becomes points, and which settlements are ranked at all. */
export function CriteriaPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('rankingCriteria.name')}>{id}</Panel>
}
