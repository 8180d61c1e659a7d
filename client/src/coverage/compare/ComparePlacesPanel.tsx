import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function ComparePlacesPanel() {
  const { t } = useTranslation()
  return <Panel title={t('coverageCompare.title')}>{null}</Panel>
}
