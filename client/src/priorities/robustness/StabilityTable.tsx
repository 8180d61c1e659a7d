import type { RankSpread } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cssColour } from '../../map/paintColours.ts'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { useRankingWords } from '../useRankingWords.ts'
import { PlaceRobustness } from './PlaceRobustness.tsx'
import { type ShownPlaces, shownPlaces, useRobustnessAddress } from './robustnessAddress.ts'
import type { RobustnessDone } from './robustnessRuns.ts'
import { isOnEdge, type PlaceStability, stabilities, stabilityColours } from './stability.ts'

const atFirst = 50

interface TableProps {
  id: number
  places: readonly PlaceStability[]
  done: RobustnessDone
}

/** Places in their order, how often each is among the first, and between which ranks it lies. */
export function StabilityTable({ id, places, done }: TableProps) {
  const { t } = useTranslation()
  const { number } = useRankingWords().format
  const { show, choose } = useRobustnessAddress()
  const [most, setMost] = useState(atFirst)
  const { top } = done.robustness.question
  const ranked = places.filter(({ spread }) => spread !== null)
  const edge = places.filter(isOnEdge)
  const byShow: Record<ShownPlaces, readonly PlaceStability[]> = {
    top: ranked.filter(({ rank }) => rank !== null && rank <= top),
    edge,
    all: ranked,
  }
  const rows = byShow[show]
  return (
    <>
      <OneOf<ShownPlaces>
        label={t('robustness.shownLabel')}
        choices={shownPlaces}
        value={show}
        nameOf={(one) => t(`robustness.shown.${one}`, { top: number(top), places: number(byShow[one].length) })}
        onChange={(to) => choose({ show: to })}
      />
      {rows.length === 0 ? (
        <p className="hint">{t('robustness.noEdge')}</p>
      ) : (
        <table className="stability" onPointerLeave={() => hoverRow('settlements', null)}>
          <thead>
            <tr>
              <th scope="col">{t('robustness.rank')}</th>
              <th scope="col">{t('robustness.settlement')}</th>
              <th scope="col">{t('robustness.share', { top: number(top) })}</th>
              <th scope="col" title={t('robustness.intervalHint')}>
                {t('robustness.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((place) => (
              <PlaceRow key={place.settlementId} id={id} place={place} done={done} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && (
        <Button onPress={() => setMost(most + 2 * atFirst)}>
          {t('robustness.more', { places: number(Math.min(2 * atFirst, rows.length - most)) })}
        </Button>
      )}
    </>
  )
}

function PlaceRow({ id, place, done }: { id: number; place: PlaceStability; done: RobustnessDone }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { selection } = useSelection()
  const isSelected = selection?.collection === 'settlements' && selection.ids.includes(place.settlementId)
  const [isOpen, setOpen] = useState(false)
  const own = useRef<HTMLTableRowElement>(null)
  // Clicked on the map: the row opens where it is on the list.
  useEffect(() => {
    if (!isSelected) return
    setOpen(true)
    own.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const { settlementId, row, rank, spread } = place
  const { names, comunaNames } = done.inputs.settlements
  const { number } = words.format
  const rangeText = ({ fifth, ninetyFifth }: RankSpread) =>
    fifth === ninetyFifth ? number(fifth) : t('robustness.from', { from: number(fifth), to: number(ninetyFifth) })
  const detailId = `robustness-of-${settlementId}`
  return (
    <>
      <tr
        ref={own}
        className={isSelected ? 'stability-row is-selected' : 'stability-row'}
        onPointerEnter={() => hoverRow('settlements', settlementId)}
      >
        <td className="is-number">{words.rank(rank)}</td>
        <th scope="row">
          <button
            type="button"
            className="stability-open"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => setOpen(!isOpen)}
          >
            <span>
              {names[row]}
              <span className="hint">{comunaNames[row]}</span>
            </span>
            <Icon name={isOpen ? 'up' : 'down'} size={14} />
          </button>
        </th>
        <td>
          <ShareBar place={place} />
        </td>
        <td>{spread !== null && rangeText(spread)}</td>
      </tr>
      <tr id={detailId} hidden={!isOpen}>
        <td colSpan={4}>{isOpen && <PlaceRobustness id={id} place={place} done={done} />}</td>
      </tr>
    </>
  )
}

function ShareBar({ place: { shareInTop, stability } }: { place: PlaceStability }) {
  const { t } = useTranslation()
  const { percent } = useRankingWords().format
  const colour = stabilityColours[stabilities.indexOf(stability)] ?? 'unknown'
  return (
    <span className="share-bar" title={t(`robustness.stabilities.${stability}`)}>
      <span className="share-track" aria-hidden="true">
        <span className="share-fill" style={{ width: `${100 * shareInTop}%`, background: cssColour(colour) }} />
      </span>
      <span>{shareText(shareInTop, percent)}</span>
    </span>
  )
}

/** Rounding must not make nearly all of them all, nor hardly any none. */
function shareText(share: number, percent: (share: number, digits?: number) => string): string {
  if (share > 0.99 && share < 1) return `> ${percent(0.99)}`
  return share > 0 && share < 0.01 ? `< ${percent(0.01)}` : percent(share)
}
