import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { widestError } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { isWithinBounds, weightShares } from '@arraigo/shared/priorities/robustness/weightBounds.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReplacedPainting } from '../../map/pagePainting.ts'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Panel.tsx'
import { computationOf } from '../rankingOf.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { useRobustnessAddress } from './robustnessAddress.ts'
import { robustnessCsv } from './robustnessCsv.ts'
import type { RobustnessDone } from './robustnessRuns.ts'
import { StabilityTable } from './StabilityTable.tsx'
import { type PlaceStability, placeStabilities, stabilityCounts } from './stability.ts'
import { useStabilityPainting } from './useStabilityPainting.ts'

interface ResultProps {
  ranking: OpenRanking
  done: RobustnessDone
  isOld: boolean
}

/** The answer in a sentence, then each place; on the map, too. */
export function RobustnessResult({ ranking, done, isOld }: ResultProps) {
  const { t } = useTranslation()
  const { inputs, spec, robustness } = done
  const { top } = robustness.question
  const places = useMemo(() => {
    // Of the ranking as it was asked about, also where it has changed since: both belong together.
    const rows = computationOf(inputs, spec)?.result.rows
    return placeStabilities(robustness, top, (row) => rows?.[row]?.rank ?? null)
  }, [inputs, spec, robustness, top])
  useReplacedPainting(useStabilityPainting(places, done))
  const save = () => {
    const prepared = computationOf(inputs, spec)?.prepared
    if (prepared === undefined) return
    saveText('arraigo-robustez.csv', 'text/csv', robustnessCsv(ranking.saved, done, prepared, places))
  }
  return (
    <div className={isOld ? 'robustness-result is-old' : 'robustness-result'}>
      <Headline places={places} done={done} />
      <Basis places={places} done={done} />
      <Section
        title={t('robustness.table')}
        aside={
          <Button look="quiet" onPress={save}>
            <Icon name="download" size={16} /> {t('robustness.csv')}
          </Button>
        }
      >
        <StabilityTable id={ranking.id} places={places} done={done} />
      </Section>
    </div>
  )
}

interface PartProps {
  places: readonly PlaceStability[]
  done: RobustnessDone
}

function Headline({ places, done: { robustness } }: PartProps) {
  const { t } = useTranslation()
  const { top } = robustness.question
  const { now, kept, decided } = stabilityCounts(places, top)
  if (top >= robustness.places)
    return <p className="robustness-headline">{t('robustness.tops', { top, count: robustness.places })}</p>
  const hasData = robustness.drawn.length > 0
  return (
    <div className="robustness-headline">
      <p className="robustness-sentence">{t('robustness.headline', { kept, count: now, top })}</p>
      <p>{t(hasData && decided > 0 ? 'robustness.decidedData' : 'robustness.decided', { count: decided })}</p>
    </div>
  )
}

/** What the figures rest on: how exact they are, what was drawn, who takes no part. */
function Basis({ places, done: { robustness, inputs, spec } }: PartProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { draws, drawn, independent, question } = robustness
  const unranked = places.filter(({ spread }) => spread === null).length
  const left = inputs.settlements.ids.length - places.length
  const { number, percent } = words.format
  const isOutside = !isWithinBounds(weightShares(spec.criteria), question.bounds)
  const columnOf = (key: string) => inputs.columns.find((column) => column.key === key) ?? key
  return (
    <div className="robustness-basis hint">
      <p>
        {t('robustness.error', {
          draws: number(draws),
          error: percent(widestError(independent), draws > 20_000 ? 1 : 0),
        })}
      </p>
      {isOutside && <p>{t('robustness.outside')}</p>}
      {unranked > 0 && <p>{t('robustness.unranked', { count: unranked })}</p>}
      {left > 0 && <p>{t('robustness.left', { count: left })}</p>}
      {question.data !== 'exact' && drawn.length === 0 && <p>{t('robustness.nothingDrawn')}</p>}
      {question.data === 'exact' && <IgnoredBounds inputs={inputs} keys={spec.criteria.map(({ key }) => key)} />}
      {drawn.length > 0 && (
        <ul>
          {drawn.map(({ key, bounded, unknown }) => (
            <li key={key}>
              {t('robustness.drawn', {
                name: words.criterion(columnOf(key)),
                bounded: number(bounded),
                unknown: number(unknown),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The data may count for more than the weights: who has seen the one is told of the other. */
function IgnoredBounds({ inputs: { columns }, keys }: { inputs: RankingInputs; keys: readonly string[] }) {
  const { t } = useTranslation()
  const { number } = useRankingWords().format
  const { choose } = useRobustnessAddress()
  const count = columns
    .filter(({ key }) => keys.includes(key))
    .reduce(
      (sum, { low, high }) => sum + (low ?? []).filter((least, row) => least !== (high?.[row] ?? least)).length,
      0,
    )
  if (count === 0) return null
  return (
    <p>
      {t('robustness.boundsIgnored', { places: number(count) })}{' '}
      <Button look="quiet" onPress={() => choose({ data: 'bounds' })}>
        {t('robustness.alsoData')}
      </Button>
    </p>
  )
}
