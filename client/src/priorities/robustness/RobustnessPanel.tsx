import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

/** Whether a place would be kept with other reasonable weights and within what is known of the data. */
export function RobustnessPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('robustness.name')}>{id}</Panel>
}
