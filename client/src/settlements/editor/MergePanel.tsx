import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function MergePanel() {
  const { t } = useTranslation()
  return (
    <Panel title={t('editor.title')} lead="">
      {null}
    </Panel>
  )
}
