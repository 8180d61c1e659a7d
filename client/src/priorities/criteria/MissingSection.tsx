import type { PreparedRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { rankedCount } from './criterionFacts.ts'
import { knownByCriterion, missingOfSettlements } from './missingData.ts'

const step = 10

/** What of the order rests on nothing yet: by criterion, and the settlements whose score could still be anything. */
export function MissingSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { prepared } = ranking
  const missing = useMemo(() => (prepared === null ? [] : missingOfSettlements(prepared)), [prepared])
  if (prepared === null) return null
  const ranked = rankedCount(prepared)
  return (
    <Section title={t('rankingCriteria.missing.title')}>
      {missing.length === 0 ? (
        <p className="hint">{t('rankingCriteria.missing.complete')}</p>
      ) : (
        <>
          <p className="hint">
            {t('rankingCriteria.missing.lead')}{' '}
            {t('rankingCriteria.missing.of', { known: ranked - missing.length, total: ranked })}
          </p>
          <ByCriterion ranking={ranking} prepared={prepared} ranked={ranked} />
          <MissingTable ranking={ranking} missing={missing} />
        </>
      )}
    </Section>
  )
}

function ByCriterion({
  ranking,
  prepared,
  ranked,
}: {
  ranking: OpenRanking
  prepared: PreparedRanking
  ranked: number
}) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const known = knownByCriterion(prepared)
  return (
    <ol className="known-bars" aria-label={t('rankingCriteria.missing.byCriterion')}>
      {prepared.criteria.map(({ key }, at) => {
        const share = ranked === 0 ? 0 : (known[at] as number) / ranked
        return (
          <li key={key}>
            <span className="known-name">
              <span className="known-number">{at + 1}</span>
              {words.criterion(ranking.inputs?.columns.find((column) => column.key === key) ?? key)}
            </span>
            <span className="known-track" aria-hidden="true">
              <span style={{ width: `${100 * share}%` }} />
            </span>
            <span className="row-figure">{words.share(share)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function MissingTable({
  ranking,
  missing,
}: {
  ranking: OpenRanking
  missing: ReturnType<typeof missingOfSettlements>
}) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { hrefTo } = useRankingAddress()
  const [count, setCount] = useState(step)
  const { inputs, spec, id } = ranking
  if (inputs === null) return null
  const { ids, names } = inputs.settlements
  const isSum = spec.method === 'weighted-sum'
  const nameOf = (key: string) => words.criterion(inputs.columns.find((column) => column.key === key) ?? key)
  return (
    <>
      <h3>{t('rankingCriteria.missing.bySettlement')}</h3>
      <div className="table-scroll">
        <table className="table missing-table" aria-label={t('rankingCriteria.missing.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('rankingCriteria.missing.settlement')}</th>
              {spec.criteria.map(({ key }, at) => (
                <th key={key} scope="col" className="missing-mark" title={nameOf(key)}>
                  <span aria-hidden="true">{at + 1}</span>
                  <span className="only-read">{nameOf(key)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {missing.slice(0, count).map(({ row, isMissing, known, low, high }) => (
              <tr key={ids[row]}>
                <th scope="row">
                  <Link href={hrefTo(id, `why/${ids[row] as number}`)}>{names[row]}</Link>
                  <span className="hint">
                    {t('rankingCriteria.missing.certainty', { share: words.share(known) })}
                    {isSum &&
                      ` · ${t('rankingCriteria.missing.range', {
                        low: words.format.number(low),
                        high: words.format.number(high),
                      })}`}
                  </span>
                </th>
                {spec.criteria.map(({ key }, at) => (
                  <td key={key} className="missing-mark" title={nameOf(key)}>
                    <span className={isMissing[at] ? 'missing-cell is-missing' : 'missing-cell'} aria-hidden="true" />
                    <span className="only-read">{t(isMissing[at] ? 'unknown' : 'rankingCriteria.missing.yes')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isSum && <p className="hint">{t('rankingCriteria.missing.rangeHint')}</p>}
      {count < missing.length && (
        <div>
          <Button look="quiet" onPress={() => setCount(count + step)}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}
