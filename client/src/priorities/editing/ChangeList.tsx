import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useTranslation } from 'react-i18next'
import { useRankingWords } from '../useRankingWords.ts'
import { type SpecChange, specChanges } from './specChanges.ts'

/** From one state of a ranking to another, a line for each change. */
export function ChangeList({ from, to }: { from: RankingSpec; to: RankingSpec }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const text = (change: SpecChange): string => {
    if (change.kind === 'weight')
      return t('priorities.changes.weight', {
        name: words.criterion(change.key),
        from: words.share(change.from),
        to: words.share(change.to),
      })
    if (change.kind === 'method')
      return t('priorities.changes.method', { from: words.method(change.from), to: words.method(change.to) })
    return t(`priorities.changes.${change.kind}`, { name: 'key' in change ? words.criterion(change.key) : '' })
  }
  return (
    <ul className="issue-list">
      {specChanges(from, to)
        .map(text)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}
