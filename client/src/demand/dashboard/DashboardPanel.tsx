import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { FirstStep } from '../../app/workspaces/FirstStep.tsx'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { useCollections } from '../../territory/collections.api.ts'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { useDemandPlaces, useDemandProgress } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { TargetProgress } from '../rule/TargetProgress.tsx'
import '../rule/target.css'
import { usePlaceName } from '../rule/usePlaceName.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { AudienceSwitch } from './AudienceSwitch.tsx'
import { BasisNote } from './BasisNote.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { CompositionSection } from './CompositionChart.tsx'
import { useDashboardAddress } from './dashboardAddress.ts'
import './demandDashboard.css'
import { ExportMenu } from './ExportMenu.tsx'
import { HeadFigures } from './HeadFigures.tsx'
import { OfficialContrast } from './OfficialContrast.tsx'
import { PlacesTable } from './PlacesTable.tsx'
import { RowsSwitch } from './RowsSwitch.tsx'
import { ShareLink } from './ShareLink.tsx'
import { SlumDeprivations } from './SlumDeprivations.tsx'
import { TrendSection } from './Trend.tsx'
import { useLookAtPlace } from './useLookAtPlace.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

/** A region comuna by comuna, a comuna zone by zone: how much, of which kind, how sure, how far. */
export function DashboardPanel() {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const { within } = useDemandPlace()
  const { rows } = useDashboardAddress()
  const { data: collections } = useCollections()
  const isEmpty = collections !== undefined && ['zones', 'settlements'].every((id) => rowsOf(collections, id) === 0)
  const placeName = usePlaceName()
  return (
    <Panel
      title={
        within === null ? t('demandDashboard.title') : t('demandDashboard.regionTitle', { region: placeName(within) })
      }
      lead={t('demandDashboard.lead')}
      back={{ href: hrefTo('/demand'), label: t('workspace.demand.name') }}
      isWide
      actions={
        <span className="dash-actions">
          {within !== null && !isEmpty && <ExportMenu of={within.length === 5 ? rows : 'comunas'} within={within} />}
          <WidthToggle />
          <ShareLink />
        </span>
      }
    >
      {isEmpty ? <FirstStep missing={t('demand.none')} /> : <Dashboard />}
    </Panel>
  )
}

const rowsOf = (collections: readonly { id: string; rows: number }[], id: string) =>
  collections.find((collection) => collection.id === id)?.rows ?? 0

function Dashboard() {
  const { audience } = useDemandAddress()
  const { choice, within } = useDemandPlace()
  const { rows } = useDashboardAddress()
  const { computing: words } = useDemandWords()
  const of = within?.length === 5 ? rows : 'comunas'
  const table = useDemandPlaces(within === null ? null : { of, in: within, audience })
  return (
    <>
      <div className="dash-question">
        <PlaceField collection="comunas" choice={choice} isRegional />
        <AudienceSwitch />
      </div>
      {within !== null && (
        <ComputedAnswer query={table} words={words} lines={10}>
          {(answer) => <Answered table={answer} within={within} />}
        </ComputedAnswer>
      )}
    </>
  )
}

function Answered({ table, within }: { table: DemandTable; within: string }) {
  const { t } = useTranslation()
  const { step, hrefTo, audience } = useDemandAddress()
  const { find, set } = useDashboardAddress()
  const titleOf = useDemandTitle()
  const isComuna = within.length === 5
  useLookAtPlace(table.total)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its name
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [within])
  return (
    <>
      {isComuna && (
        <nav className="dash-crumbs" aria-label={t('demandDashboard.crumbs')}>
          <button type="button" className="dash-link" onClick={() => step({ in: within.slice(0, 2), sel: null })}>
            {regionName(within.slice(0, 2))}
          </button>
          <span aria-hidden>›</span>
          <span aria-current="page">{titleOf(table.total)}</span>
        </nav>
      )}
      <h2 ref={heading} className="only-read">
        {titleOf(table.total)}
      </h2>
      <HeadFigures table={table} />
      <Section
        title={t(isComuna ? 'demandDashboard.rowsOfComuna' : 'demandDashboard.comunas', { count: table.places.length })}
      >
        {table.places.length === 0 ? (
          <p className="lead">{t(isComuna ? 'demandDashboard.noRows' : 'demandDashboard.noComunas')}</p>
        ) : (
          <>
            <div className="dash-tools">
              {isComuna && <RowsSwitch />}
              <TextInput
                label={t('demandDashboard.find')}
                value={find}
                onChange={(text) => set({ find: text === '' ? null : text })}
              />
              <ColumnChooser />
            </div>
            {table.places[0]?.of === 'blocks' && <p className="hint">{t('demandDashboard.blocksNote')}</p>}
            <PlacesTable table={table} />
            <TableLegend />
          </>
        )}
      </Section>
      {table.places.length > 0 && <CompositionSection table={table} />}
      {audience === 'public' && <p className="hint">{t('demandDashboard.hiddenFromPublic')}</p>}
      <SlumDeprivations within={within} />
      {!isComuna && <TrendSection region={within} />}
      <OfficialContrast within={within} />
      <Progress within={within} />
      <p>
        <Link href={hrefTo('/demand/compare', { with: null })} className="button button-plain">
          {t('demandDashboard.compare')}
        </Link>
      </p>
      <BasisNote basis={table.basis} />
    </>
  )
}

/** How far the programme has come here; the rest of it is a page of its own. */
function Progress({ within }: { within: string }) {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const progress = useDemandProgress(within)
  if (progress.data === undefined) return null
  return (
    <>
      <TargetProgress progress={progress.data} within={within} />
      <p>
        <Link href={hrefTo('/demand/target')}>{t('demandDashboard.target')}</Link>
      </p>
    </>
  )
}

function TableLegend() {
  const { t } = useTranslation()
  return (
    <ul className="dash-legend">
      {(['settlement-families', 'census-families', 'set-aside', 'unknown', 'suppressed'] as const).map((part) => (
        <li key={part}>
          <span className={`dash-sign is-${part}`} aria-hidden />
          {t(`demandDashboard.legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
