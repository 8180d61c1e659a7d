import { type RankingMethod, rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { movesSince } from '../order/moves.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** By which rule criteria and weights make an order; after another was chosen, who moves. */
export function MethodChoice({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { method } = ranking.spec
  return (
    <Section title={t('priorities.method.name')}>
      <OneOf<RankingMethod>
        label={t('priorities.method.name')}
        choices={rankingMethods}
        value={method}
        nameOf={words.method}
        onChange={(chosen) => ranking.change({ method: chosen })}
      />
      <p className="hint">{t(`priorities.method.${method}`)}</p>
      {method !== ranking.saved.spec.method && <Movers ranking={ranking} />}
    </Section>
  )
}

function Movers({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { hrefTo } = useRankingAddress()
  const { result, inputs, savedRanks, saved, id } = ranking
  if (result === null || inputs === null) return null
  const { moved, most } = movesSince(result.rows, savedRanks)
  const before = words.method(saved.spec.method)
  return (
    <p className="method-movers">
      {moved === 0 && t('priorities.method.nobodyMoves', { before })}
      {most !== null &&
        t('priorities.method.moves', {
          count: moved,
          before,
          name: inputs.settlements.names[inputs.settlements.ids.indexOf(most.settlementId)] ?? '',
          from: words.rank(most.from),
          to: words.rank(most.to),
        })}{' '}
      <Link href={hrefTo(id, 'compare', { with: saved.spec.method })}>{t('priorities.method.whoMoves')}</Link>
    </p>
  )
}
