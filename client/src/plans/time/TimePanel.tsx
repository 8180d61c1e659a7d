import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function TimePanel(_: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('planTime.name')}>{null}</Panel>
}
