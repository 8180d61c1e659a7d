import { type ComparedSettlement, comparePlans, type PlanMove } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import type { PlannedSettlement } from '@arraigo/shared/plans/planResult.schema.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { saveText } from '../../platform/saveText.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { zoomToIds } from '../../territory/zoomTo.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { movesCsv } from './movesCsv.ts'
import { useMovesPainting } from './useMovesPainting.ts'
import type { PlanBeside } from './usePlansCompared.ts'

const step = 50
const shownMoves = ['all', 'enters', 'leaves', 'package', 'year', 'families'] as const

/** Who is in the one plan and not in the other, or gets something else or at another time; on the map, too. */
export function ComparedMoves({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const first = plans[0] as PlanBeside
  const [otherId, setOtherId] = useState<number | null>(null)
  const other = plans.find(({ id }) => id === otherId && id !== first.id) ?? (plans[1] as PlanBeside)
  const [shown, setShown] = useState<(typeof shownMoves)[number]>('all')
  const [count, setCount] = useState(step)
  const moves = useMemo(() => comparePlans(first, other), [first, other])
  useMovesPainting(first, other, moves)
  const countOf = (move: PlanMove) => moves.filter((one) => one.move === move).length
  const rows = moves
    .filter(({ move }) => (shown === 'all' ? move !== 'same' && move !== 'unknown' : move === shown))
    .sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name))
  const offered = shownMoves.filter((move) => move === 'all' || countOf(move) > 0)
  const download = () => saveText(`${t('scenarios.name')}.csv`, 'text/csv', movesCsv(first, other, moves))
  return (
    <Section title={t('scenarios.moves')}>
      {plans.length > 2 && (
        <SelectField
          label={t('scenarios.against', { name: first.plan.name })}
          value={String(other.id)}
          options={plans.slice(1).map(({ id, plan }) => ({ value: String(id), label: plan.name }))}
          onChange={(id) => setOtherId(Number(id))}
        />
      )}
      <OneOf
        label={t('scenarios.moves')}
        choices={offered}
        value={offered.includes(shown) ? shown : 'all'}
        nameOf={(move) =>
          move === 'all' ? t('scenarios.move.all') : `${t(`scenarios.move.${move}`)} (${countOf(move)})`
        }
        onChange={setShown}
      />
      {rows.length === 0 ? (
        <p className="lead">{t('scenarios.noMoves')}</p>
      ) : (
        <div className="table-scroll scenarios-moves">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('scenarios.settlement')}</th>
                <th scope="col">{first.plan.name}</th>
                <th scope="col">{other.plan.name}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, count).map((row) => (
                <MoveRow key={row.settlementId} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="scenarios-actions">
        {count < rows.length && (
          <Button look="quiet" onPress={() => setCount(count + step)}>
            {t('more')}
          </Button>
        )}
        {rows.length > 0 && <Button onPress={download}>{t('scenarios.csv')}</Button>}
      </div>
    </Section>
  )
}

const weight = ({ before, after }: ComparedSettlement): number => Math.max(before?.families ?? 0, after?.families ?? 0)

function MoveRow({ row }: { row: ComparedSettlement }) {
  const { select } = useSelection()
  const show = () => {
    select('settlements', [row.settlementId])
    void zoomToIds('settlements', [row.settlementId])
  }
  return (
    <tr
      onPointerEnter={() => hoverRow('settlements', row.settlementId)}
      onPointerLeave={() => hoverRow('settlements', null)}
    >
      <th scope="row">
        <button type="button" className="scenarios-name" onClick={show}>
          {row.name}
        </button>
        {row.comunaName !== null && <span className="hint">{row.comunaName}</span>}
      </th>
      <td>
        <WorksText planned={row.before} />
      </td>
      <td>
        <WorksText planned={row.after} />
      </td>
    </tr>
  )
}

function WorksText({ planned }: { planned: PlannedSettlement | null }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (planned === null) return <>–</>
  if (planned.works.length === 0) return <span className="hint">{t('scenarios.nothing')}</span>
  return (
    <>
      {planned.works.map(({ package: code, year, families }) => (
        <span key={`${code} ${year}`} className="scenarios-work">
          {year}: {words.package(code)}, {words.families(families)}
        </span>
      ))}
    </>
  )
}
