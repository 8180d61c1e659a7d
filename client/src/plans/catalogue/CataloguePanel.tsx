import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function CataloguePanel() {
  const { t } = useTranslation()
  return <Panel title={t('catalogue.name')}>{null}</Panel>
}
