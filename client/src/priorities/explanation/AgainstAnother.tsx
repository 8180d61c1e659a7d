import {
  compareLines,
  type ExplainedRanking,
  explainPlace,
  type PlaceExplanation,
} from '@arraigo/shared/priorities/explainPlace.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useExplanationWords } from './useExplanationWords.ts'

interface AgainstAnotherProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
  /** The other one; null: not chosen. */
  against: number | null
  onChoose: (settlementId: number | null) => void
}

/** Why before or after another one: the difference of each criterion. */
export function AgainstAnother({ ranking, place, against, onChoose }: AgainstAnotherProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const options = useMemo(() => choicesOf(ranking, place.settlementId), [ranking, place.settlementId])
  const other = against === null ? null : explainPlace(ranking, against)
  return (
    <Section title={t('rankingExplanation.against.title')}>
      <SelectField
        label={t('rankingExplanation.against.choose')}
        value={against === null ? '' : String(against)}
        empty={t('rankingExplanation.against.none')}
        options={options.map(({ id, rank, name }) => ({ value: String(id), label: `${words.rank(rank)} ${name}` }))}
        onChange={(value) => onChoose(value === '' ? null : Number(value))}
      />
      {other !== null && <Difference ranking={ranking} one={place} other={other} />}
    </Section>
  )
}

function choicesOf({ inputs, result }: ExplainedRanking, without: number) {
  return result.rows
    .flatMap(({ settlementId, rank }, row) =>
      rank === null || settlementId === without ? [] : [{ id: settlementId, rank, name: nameWithComuna(inputs, row) }],
    )
    .sort((one, other) => one.rank - other.rank)
}

/** Names like Nueva Esperanza are those of several. */
function nameWithComuna({ settlements: { names, comunaNames } }: ExplainedRanking['inputs'], row: number): string {
  const comuna = comunaNames[row]
  return comuna == null ? (names[row] ?? '') : `${names[row]} · ${comuna}`
}

interface DifferenceProps {
  ranking: ExplainedRanking
  one: PlaceExplanation
  other: PlaceExplanation
}

function Difference({ ranking, one, other }: DifferenceProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  if (one.score === null || other.score === null) return <p>{t('rankingExplanation.against.noScore')}</p>
  const lines = compareLines(one, other).filter(({ one, other }) => one.points !== null || other.points !== null)
  const widest = Math.max(1e-12, ...lines.map(({ points }) => Math.abs(points)))
  const names = { one: words.settlement(one.row), other: words.settlement(other.row) }
  return (
    <>
      <p>{verdict()}</p>
      <div className="why-table-scroll">
        <table className="why-against">
          <thead>
            <tr>
              <th scope="col">{t('rankingExplanation.lines.criterion')}</th>
              <th scope="col">{names.one}</th>
              <th scope="col">{names.other}</th>
              <th scope="col">{t('rankingExplanation.against.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ at, key, one, other, points }) => (
              <tr key={at}>
                <th scope="row">{words.name(key)}</th>
                <td className={one.raw === null ? 'is-unknown' : undefined}>{words.rawOf(one)}</td>
                <td className={other.raw === null ? 'is-unknown' : undefined}>{words.rawOf(other)}</td>
                <td>
                  <DifferenceBar share={points / widest} />
                  {words.signed(points)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('rankingExplanation.lines.total')}</th>
              <td>{words.points(one.score)}</td>
              <td>{words.points(other.score)}</td>
              <td>{words.signed(one.score - other.score)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )

  function verdict(): string {
    if (one.rank === other.rank) return t('rankingExplanation.against.same', names)
    const isAhead = (one.rank ?? 0) < (other.rank ?? 0)
    return t('rankingExplanation.against.ahead', {
      one: isAhead ? names.one : names.other,
      other: isAhead ? names.other : names.one,
      points: words.apart(Math.abs((one.score ?? 0) - (other.score ?? 0))),
    })
  }
}

/** To the right what speaks for the first. */
function DifferenceBar({ share }: { share: number }) {
  const width = 50 * Math.abs(share)
  return (
    <span className="why-track is-both" aria-hidden>
      <span
        className={share < 0 ? 'why-bar is-less' : 'why-bar'}
        style={{ left: `${share < 0 ? 50 - width : 50}%`, width: `${width}%` }}
      />
    </span>
  )
}
