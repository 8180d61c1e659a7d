import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FirstStep } from '../app/workspaces/FirstStep.tsx'
import { PlaceField } from '../app/workspaces/PlaceField.tsx'
import { useTable } from '../tables/useTable.ts'
import { useCollections } from '../territory/collections.api.ts'
import { Button } from '../ui/Button.tsx'
import { ComputedAnswer } from '../ui/ComputedAnswer.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import './demand.css'
import { DemandHeadline } from './DemandHeadline.tsx'
import { DemandStateFold } from './DemandStateFold.tsx'
import { useDemandPlaces } from './demand.api.ts'
import { useDemandAddress } from './demandAddress.ts'
import { MapFields } from './MapFields.tsx'
import { NeedRows } from './NeedRows.tsx'
import { PlacePath } from './PlacePath.tsx'
import { PlacesByDemand } from './PlacesByDemand.tsx'
import { RuleSection } from './RuleSection.tsx'
import { useDemandPlace } from './useDemandPlace.ts'
import { useDemandWords } from './useDemandWords.ts'

/** Demand at a glance: how many families, from which sources, and where on the map. */
export function DemandOverview() {
  const { t } = useTranslation()
  const { data } = useCollections()
  const isEmpty = (id: string) => data?.find((one) => one.id === id)?.rows === 0
  const hasNothing = isEmpty('zones') && isEmpty('settlements')
  return (
    <Panel title={t('workspace.demand.name')} lead={t('demand.lead')}>
      {hasNothing ? <FirstStep missing={t('demand.none')} /> : <DemandOfPlace />}
    </Panel>
  )
}

function DemandOfPlace() {
  const { audience } = useDemandAddress()
  const { choice, within, region } = useDemandPlace()
  const { computing } = useDemandWords()
  const { data } = useCollections()
  const hasZones = (data?.find(({ id }) => id === 'zones')?.rows ?? 0) > 0
  const query = within === null ? null : { of: 'comunas' as const, in: within, ...shownTo(audience) }
  const table = useDemandPlaces(query)
  return (
    <>
      <PlaceField collection={hasZones ? 'zones' : 'settlements'} choice={choice} isRegional />
      <PlacePath />
      {query !== null && (
        <ComputedAnswer query={table} words={computing} lines={10}>
          {(answer) => <Answered table={answer} isRegion={within === region} />}
        </ComputedAnswer>
      )}
      <DemandStateFold />
      <NextSteps />
    </>
  )
}

const shownTo = (audience: 'internal' | 'public') => (audience === 'public' ? { audience } : {})

function Answered({ table, isRegion }: { table: DemandTable; isRegion: boolean }) {
  return (
    <>
      <DemandHeadline place={table.total} />
      <MapFields />
      <NeedRows place={table.total} />
      {isRegion && <PlacesByDemand places={table.places} />}
      <RuleSection basis={table.basis} />
    </>
  )
}

const pages = ['region', 'hot-spots', 'target', 'compare', 'rule'] as const

/** What follows from the figure. */
function NextSteps() {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const tables = useTable()
  return (
    <Section title={t('demand.next')}>
      <ul className="rows">
        {pages.map((page) => (
          <li key={page}>
            <Link href={hrefTo(`/demand/${page}`)} className="row">
              <span className="row-main">
                {t(`demand.pages.${page}.name`)}
                <span className="hint">{t(`demand.pages.${page}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Button onPress={() => tables.open('zones')}>
        <Icon name="table" size={18} />
        {t('demand.table')}
      </Button>
    </Section>
  )
}
