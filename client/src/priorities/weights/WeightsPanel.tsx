import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** How much each criterion counts, by comparing pairs, alone or with others. */
export function WeightsPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('rankingWeights.name')}>{id}</Panel>
}
