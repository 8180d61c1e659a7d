import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/Panel.tsx'

export function WhatIfPanel() {
  const { t } = useTranslation()
  return <Panel title={t('proposals.title')}>{null}</Panel>
}
