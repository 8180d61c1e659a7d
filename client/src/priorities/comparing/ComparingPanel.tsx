import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** Two rankings, or two methods, side by side: who moves and why. */
export function ComparingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('rankingComparison.name')}>{id}</Panel>
}
