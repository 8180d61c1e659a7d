import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function BuildingPanel(_: { id: number | null }) {
  const { t } = useTranslation()
  return <Panel title={t('building.name')}>{null}</Panel>
}
