import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { scoreRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useRankingAddress } from '../rankingAddress.ts'

interface NeighbourButtonsProps {
  id: number
  ranking: ExplainedRanking
  place: PlaceExplanation
}

/** To the settlement before and after it in the order; by the keys j and k, too. */
export function NeighbourButtons({ id, ranking, place }: NeighbourButtonsProps) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const [, go] = useLocation()
  const { names } = ranking.inputs.settlements
  const { before, after } = useMemo(() => besides(ranking, place.row), [ranking, place.row])
  const ids = ranking.inputs.settlements.ids
  const to = (row: number | null) => (row === null ? null : hrefTo(id, `why/${ids[row]!}`))
  const [toBefore, toAfter] = [to(before), to(after)]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const target = event.key === 'k' ? toBefore : event.key === 'j' ? toAfter : null
      if (target !== null) go(target)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [toBefore, toAfter, go])
  return (
    <div className="why-beside">
      <Button
        look="quiet"
        isDisabled={toBefore === null}
        aria-keyshortcuts="k"
        onPress={() => toBefore !== null && go(toBefore)}
      >
        <Icon name="up" size={16} />
        <span>{t('rankingExplanation.before', { name: before === null ? '–' : (names[before] ?? '') })}</span>
        <kbd aria-hidden>k</kbd>
      </Button>
      <Button
        look="quiet"
        isDisabled={toAfter === null}
        aria-keyshortcuts="j"
        onPress={() => toAfter !== null && go(toAfter)}
      >
        <Icon name="down" size={16} />
        <span>{t('rankingExplanation.after', { name: after === null ? '–' : (names[after] ?? '') })}</span>
        <kbd aria-hidden>j</kbd>
      </Button>
    </div>
  )
}

/** Rows next to it in the order that the list shows; ties are in the order of their names. */
function besides({ prepared, spec }: ExplainedRanking, row: number): { before: number | null; after: number | null } {
  const { order, ranked } = scoreRanking(
    prepared,
    spec.criteria.map(({ weight }) => weight),
  )
  const at = order.indexOf(row)
  const inOrder = (position: number) => (position >= 0 && position < ranked ? order[position]! : null)
  return at < 0 || at >= ranked ? { before: null, after: null } : { before: inOrder(at - 1), after: inOrder(at + 1) }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
