import type { RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useRemoveRanking, useRestoreRanking } from '../priorities.api.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import { usePlaceName } from '../usePlaceName.ts'
import { useRankingWords } from '../useRankingWords.ts'

interface RankingRowProps {
  ranking: RankingSummary
  isChosen: boolean
  onChoose: () => void
}

/** One ranking in the list: what it orders, who is first, and since when. */
export function RankingRow({ ranking, isChosen, onChoose }: RankingRowProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const placeName = usePlaceName()
  const authorName = useAuthorName()
  const { hrefTo } = useRankingAddress()
  const { id, version, name, isInitial, first, sealedCount } = ranking
  const place = isInitial && ranking.in === null ? t('priorities.list.followsMap') : placeName(ranking.in)
  const removal = useRemoval()
  return (
    <li className="ranking-item">
      <Checkbox
        className="ranking-choice"
        aria-label={t('priorities.list.choose', { name })}
        isSelected={isChosen}
        onChange={onChoose}
      >
        <span className="ranking-box" aria-hidden="true">
          {isChosen && <Icon name="check" size={14} />}
        </span>
      </Checkbox>
      {/* The place of the list is not that of the ranking, unless it has none. */}
      <Link href={hrefTo(id, null, isInitial ? { map: null } : { in: ranking.in, map: null })} className="row">
        <span className="row-main">
          <span className="ranking-name">
            {name}
            {isInitial && <span className="ranking-mark">{t('priorities.list.initial')}</span>}
            {sealedCount > 0 && (
              <span className="ranking-mark is-sealed">{t('priorities.list.sealed', { count: sealedCount })}</span>
            )}
          </span>
          <span className="hint">
            {t('priorities.list.of', { place, count: ranking.criteria.length, method: words.method(ranking.method) })}
          </span>
          {first.length > 0 && <span className="hint">{t('priorities.list.first', { names: first.join(', ') })}</span>}
          {!isInitial && (
            <span className="hint">
              {t('priorities.list.by', {
                date: words.format.dateTime(ranking.validFrom),
                who: authorName(ranking.changedBy),
              })}
            </span>
          )}
        </span>
      </Link>
      {!isInitial && (
        <Button
          look="icon"
          aria-label={t('priorities.list.remove', { name })}
          onPress={() => removal.remove({ id, version }, t('priorities.list.removed', { name }))}
        >
          <Icon name="remove" size={18} />
        </Button>
      )}
      {removal.error !== null && <ProblemNotice error={removal.error} />}
    </li>
  )
}

/** Removes at once; what was removed can be brought back. */
function useRemoval() {
  const { mutate, error } = useRemoveRanking()
  const restore = useRestoreRanking()
  return {
    error,
    remove: (known: { id: number; version: number }, text: string) =>
      mutate(known, {
        onSuccess: ({ id, version }) => offerUndo({ text, undo: () => restore.mutateAsync({ id, version }) }),
      }),
  }
}
