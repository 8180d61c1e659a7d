import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { WidthToggle } from '../app/WidthToggle.tsx'
import { PlaceField } from '../app/workspaces/PlaceField.tsx'
import { useAddress } from '../platform/address.ts'
import { placeFrom } from '../territory/chosenPlace.ts'
import { Button } from '../ui/Button.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import './priorities.css'
import { MethodChoice } from './editing/MethodChoice.tsx'
import { NameDialog } from './editing/NameDialog.tsx'
import { DataNotices, Findings } from './editing/RankingNotices.tsx'
import { SaveBar } from './editing/SaveBar.tsx'
import { useEditKeys } from './editing/useEditKeys.ts'
import { WeightSliders } from './editing/WeightSliders.tsx'
import { OrderList } from './order/OrderList.tsx'
import { OrderTable } from './order/OrderTable.tsx'
import { TopField } from './order/TopField.tsx'
import { Unranked } from './order/Unranked.tsx'
import { RankingExportMenu } from './RankingExportMenu.tsx'
import { RankingGate } from './RankingGate.tsx'
import { useRankingAddress } from './rankingAddress.ts'
import type { OpenRanking } from './useRanking.ts'

/** One ranking: weights that can be dragged, and the order that follows them as one moves. */
export function RankingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const back = { href: href('/priorities'), label: t('priorities.back') }
  return (
    <RankingGate
      id={id}
      waiting={(content) => (
        <Panel title={t('workspace.priorities.name')} back={back}>
          {content}
        </Panel>
      )}
    >
      {(ranking) => <Desk ranking={ranking} back={back} />}
    </RankingGate>
  )
}

function Desk({ ranking, back }: { ranking: OpenRanking; back: { href: string; label: string } }) {
  const { t } = useTranslation()
  const { isTable, choose } = useRankingAddress()
  useEditKeys(ranking)
  const { saved, inputs, result } = ranking
  const lead = saved.isInitial ? t('priorities.initialLead') : saved.note
  const toggle = (
    <Button look="quiet" onPress={() => choose({ view: isTable ? null : 'table' })}>
      <Icon name={isTable ? 'priorities' : 'table'} size={16} />
      {t(isTable ? 'priorities.order.asList' : 'priorities.order.asTable')}
    </Button>
  )
  return (
    <Panel
      title={saved.name}
      back={back}
      isWide={isTable}
      actions={
        <span className="row-actions">
          {!saved.isInitial && (
            <NameDialog
              title={t('priorities.save.rename')}
              trigger={
                <Button look="icon" aria-label={t('priorities.save.rename')}>
                  <Icon name="edit" size={18} />
                </Button>
              }
              initial={saved}
              {...(ranking.isChanged && { hint: t('priorities.save.renameSaves') })}
              onSave={ranking.save}
            />
          )}
          <CopyLink />
          {isTable && <WidthToggle />}
        </span>
      }
      footer={<SaveBar ranking={ranking} />}
    >
      {lead && <p className="lead">{lead}</p>}
      <DataNotices ranking={ranking} />
      <div className={isTable ? 'ranking-desk is-wide' : 'ranking-desk'}>
        <RankingPlace ranking={ranking} />
        <WeightSliders ranking={ranking} />
      </div>
      <Section title={t('priorities.order.name')} aside={toggle}>
        {inputs === null || result === null ? (
          ranking.problem === null && <Skeleton lines={10} />
        ) : result.rows.length === 0 ? (
          <>
            <Findings inputs={inputs} result={result} />
            <Unranked inputs={inputs} result={result} />
          </>
        ) : (
          <>
            {isTable ? (
              <OrderTable ranking={ranking} inputs={inputs} />
            ) : (
              <OrderList ranking={ranking} inputs={inputs} />
            )}
            <p className="hint">{t('priorities.order.counts', { count: result.ranked, of: result.rows.length })}</p>
            <Findings inputs={inputs} result={result} />
            <Unranked inputs={inputs} result={result} />
            <RankingExportMenu ranking={ranking} />
          </>
        )}
      </Section>
      <MethodChoice ranking={ranking} />
      {result !== null && <TopField most={result.ranked} />}
      <NextSteps id={ranking.id} />
    </Panel>
  )
}

/** Where: of its own, or of the address for the one that the program brings. */
function RankingPlace({ ranking }: { ranking: OpenRanking }) {
  const { in: within } = ranking.spec
  return (
    <PlaceField
      collection="settlements"
      isRegional={within !== null}
      choice={{
        place: placeFrom(within),
        query: null,
        choose: (code) => ranking.change({ in: /^(\d{2}|\d{5})$/.test(code) ? code : null }),
      }}
    />
  )
}

const pages = ['criteria', 'weights', 'robustness', 'compare', 'publish'] as const

/** What makes an order one that can be defended. */
function NextSteps({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  return (
    <Section title={t('priorities.next')}>
      <ul className="rows">
        {pages.map((page) => (
          <li key={page}>
            <Link href={hrefTo(id, page)} className="row row-link">
              <span className="row-main">
                {t(`priorities.pages.${page}.name`)}
                <span className="hint">{t(`priorities.pages.${page}.text`)}</span>
              </span>
              <Icon name="forward" size={16} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
