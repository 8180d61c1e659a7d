import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Switch } from 'wouter'
import { DatasetList } from '../../datasets/DatasetList.tsx'
import { DecisionsPanel } from '../../decisions/DecisionsPanel.tsx'
import { useDecisions } from '../../decisions/decisions.api.ts'
import { DemonstrationOffer } from '../../demonstration/DemonstrationOffer.tsx'
import { ExportsPanel } from '../../exports/ExportsPanel.tsx'
import { FileDrop } from '../../imports/FileDrop.tsx'
import { ImportHistory } from '../../imports/ImportHistory.tsx'
import { ImportReport } from '../../imports/ImportReport.tsx'
import { ImportWizard } from '../../imports/ImportWizard.tsx'
import { useAddress } from '../../platform/address.ts'
import { useCollections } from '../../territory/collections.api.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function DataWorkspace() {
  const collections = useCollections()
  const loaded = (collections.data ?? []).filter(({ rows }) => rows > 0)
  return (
    <Switch>
      <Route path="/data/import/:id">{({ id }) => <ImportWizard key={id} uploadId={id} />}</Route>
      <Route path="/data/imports/:id">{({ id }) => <ImportReport key={id} id={Number(id)} />}</Route>
      <Route path="/data/decisions">
        <DecisionsPanel />
      </Route>
      <Route path="/data/exports">
        <ExportsPanel loaded={loaded} />
      </Route>
      <Route path="/data">
        <DataHome />
      </Route>
      <Redirect to="/data" replace />
    </Switch>
  )
}

function DataHome() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const decisions = useDecisions()
  const open = decisions.data?.length ?? 0
  return (
    <Panel title={t('data.name')} lead={t('data.lead')}>
      <FileDrop />
      {open > 0 && (
        <Link href={href('/data/decisions')} className="row row-alert">
          <Icon name="warning" size={18} />
          <span className="row-main">{t('decisions.waiting', { count: open })}</span>
          <Icon name="forward" size={16} />
        </Link>
      )}
      <DatasetList />
      <Link href={href('/data/exports')} className="row row-link">
        <Icon name="download" size={18} />
        <span className="row-main">{t('exports.title')}</span>
        <Icon name="forward" size={16} />
      </Link>
      <ImportHistory />
      <DemonstrationOffer />
    </Panel>
  )
}
