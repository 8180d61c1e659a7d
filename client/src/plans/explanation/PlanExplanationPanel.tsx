import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCurrentMap } from '../../map/currentMap.ts'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useAddress } from '../../platform/address.ts'
import { zoomToIds } from '../../territory/zoomTo.ts'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Figure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { GoneNotice, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { usePlanAddress } from '../planAddress.ts'
import { useStoredPlan } from '../plans.api.ts'
import { type OpenPlan, usePlan } from '../usePlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import './planExplanation.css'
import { OfferTable } from './OfferTable.tsx'
import { SolvedWhy } from './SolvedWhy.tsx'

/** Why a settlement has its works and not others, or none at all: what is known of it, what it is offered, and the plan solved again. */
export function PlanExplanationPanel({ id, settlementId }: { id: number; settlementId: number }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const stored = useStoredPlan(id)
  const open = usePlan(id)
  const row = open?.inputs?.settlements.ids.indexOf(settlementId) ?? -1
  return (
    <Panel
      title={open?.inputs?.settlements.names[row] ?? t('planExplanation.name')}
      back={{ href: hrefTo(id), label: open?.plan.name ?? t('plans.name') }}
      lead={open?.inputs?.settlements.comunaNames[row] ?? undefined}
    >
      {stored.isError ? (
        <GoneNotice text={t('plans.gone')} />
      ) : open?.problem != null ? (
        <ProblemNotice error={open.problem.error} retry={open.problem.retry} />
      ) : open === null || open.inputs === null || open.result === null ? (
        open !== null && open.run?.hasResult !== true ? (
          <Notice tone="info" title={t('planExplanation.noPlan')} />
        ) : (
          <Skeleton lines={12} />
        )
      ) : row < 0 ? (
        <Notice tone="info" title={t('planExplanation.notHere')} />
      ) : (
        <Explained open={open} row={row} settlementId={settlementId} />
      )}
    </Panel>
  )
}

interface ExplainedProps {
  open: OpenPlan
  row: number
  settlementId: number
}

function Explained({ open, row, settlementId }: ExplainedProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { view } = useCurrentMap()
  useEffect(() => {
    if (view === null) return
    hoverRow('settlements', settlementId)
    return () => hoverRow('settlements', null)
  }, [view, settlementId])
  const planned = open.result?.settlements.find((one) => one.settlementId === settlementId)
  if (planned === undefined || open.inputs === null) return <Notice tone="info" title={t('planExplanation.notHere')} />
  const { inputs, spec } = open
  const works = planned.works
  return (
    <>
      <div className="plan-why-head">
        {works.length === 0 ? (
          <strong>{t('planExplanation.without')}</strong>
        ) : (
          <ul>
            {works.map((work) => (
              <li key={work.package}>
                <strong>
                  {words.years(work.year, work.endYear - work.year + 1)}: {words.package(work.package)}
                </strong>{' '}
                {words.families(work.families)}, {words.uf(work.costUf)}
                {work.moves.map(({ siteId, families, km }) => (
                  <span key={siteId} className="plan-why-move">
                    {t('planExplanation.moves', {
                      site: inputs.sites.find((site) => site.id === siteId)?.name ?? String(siteId),
                      families: words.families(families),
                      km: words.format.number(km, 1),
                    })}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
        <p>{words.said(planned.reason)}</p>
      </div>
      <SolvedWhy open={open} settlementId={settlementId} isIn={works.length > 0} />
      <Section title={t('planExplanation.known')}>
        <KnownFacts open={open} row={row} />
      </Section>
      <Section title={t('planExplanation.offered')}>
        <OfferTable inputs={inputs} spec={spec} row={row} chosen={works} />
      </Section>
      <WayOn open={open} settlementId={settlementId} />
    </>
  )
}

/** What the plan knows of it, with where the strategy comes from. */
function KnownFacts({ open, row }: { open: OpenPlan; row: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { format } = words
  if (open.inputs === null) return null
  const { settlements } = open.inputs
  const strategy = settlements.strategies[row]
  return (
    <>
      <Facts
        facts={[
          [t('planExplanation.score'), format.number(settlements.scores[row], 1)],
          [t('planExplanation.completeness'), format.percent(settlements.completeness[row])],
          [t('planExplanation.families'), format.number(settlements.families[row])],
          [t('planExplanation.doubledUp'), format.number(settlements.doubledUp[row])],
          [t('planExplanation.slope'), degrees(format.number(settlements.slopeDeg[row], 1), settlements.slopeDeg[row])],
          [t('planExplanation.density'), format.number(settlements.householdsPerHa[row])],
          [
            t('planExplanation.street'),
            settlements.distanceToStreetM[row] == null
              ? format.number(null)
              : `${format.number(settlements.distanceToStreetM[row])} m`,
          ],
          [t('planExplanation.strategy'), words.strategy(strategy?.strategy ?? null)],
        ]}
      />
      {strategy !== undefined && (
        <p>
          {t(strategy.decidedBy === 'person' ? 'planExplanation.byPerson' : 'planExplanation.byRule')}{' '}
          {words.said(strategy.reason)}
        </p>
      )}
    </>
  )
}

const degrees = (text: string, value: number | null | undefined): string => (value == null ? text : `${text}°`)

function WayOn({ open, settlementId }: { open: OpenPlan; settlementId: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { hrefTo } = usePlanAddress()
  return (
    <Section title={t('planExplanation.wayOn')}>
      <ul className="plan-why-links">
        <li>
          <Link href={href(`/priorities/${open.spec.rankingId}/why/${settlementId}`)}>
            {t('planExplanation.toScore')}
          </Link>
        </li>
        <li>
          <Link href={href(`/settlements/${settlementId}/edit`)}>{t('planExplanation.toData')}</Link>
        </li>
        <li>
          <Link href={href('/plans/strategies')}>{t('planExplanation.toStrategy')}</Link>
        </li>
        <li>
          <Link href={hrefTo(open.id, null, { edit: settlementId })}>{t('planExplanation.toChange')}</Link>
        </li>
      </ul>
      <div>
        <Button onPress={() => void zoomToIds('settlements', [settlementId])}>
          <Icon name="map" size={18} />
          {t('planExplanation.show')}
        </Button>
      </div>
    </Section>
  )
}
