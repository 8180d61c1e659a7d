import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function HandingPanel(_: { id: number }) {
  const { t } = useTranslation()
  return <Panel title={t('handing.name')}>{null}</Panel>
}
