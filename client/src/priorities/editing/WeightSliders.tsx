import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { criterionColour } from '../criterionColour.ts'
import { dragWeights, useLiveWeights } from '../liveWeights.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { WeightSlider } from './WeightSlider.tsx'
import { equalWeights, movedWeights, sliderMax, withWeights } from './weights.ts'

/** Steps of the same key within this time are one step back. */
const gestureMs = 900

/** Points of each criterion: list and map follow the hand. */
export function WeightSliders({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const { id, spec, inputs } = ranking
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set())
  const dragged = useLiveWeights(id)
  const { criteria } = spec
  const isDragged = dragged !== null && dragged.length === criteria.length
  const weights = isDragged ? dragged : criteria.map(({ weight }) => weight)
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0)
  // The end of the slider must not run away from the hand that drags it.
  const max = sliderMax(criteria.map(({ weight }) => weight))
  const isLocked = new Set(criteria.flatMap(({ key }, at) => (locked.has(key) ? [at] : [])))
  const gesture = useGesture()
  const keep = (next: Float64Array, coalesce?: string) => {
    ranking.change({ criteria: withWeights(criteria, next), weighting: 'points' }, { coalesce })
    dragWeights(id, null)
  }
  const toggleLock = (key: string) => {
    const next = new Set(locked)
    if (!next.delete(key)) next.add(key)
    setLocked(next)
  }
  return (
    <Section
      title={t('priorities.weights.name')}
      aside={
        <Button
          look="quiet"
          isDisabled={isLocked.size === criteria.length}
          onPress={() => keep(equalWeights(weights, isLocked))}
        >
          {t('priorities.weights.equalise')}
        </Button>
      }
    >
      {spec.weighting === 'pairwise' && (
        <p className="hint">
          {t('priorities.weights.fromPairs')}{' '}
          <Link href={hrefTo(id, 'weights')}>{t('priorities.weights.toPairs')}</Link>
        </p>
      )}
      <ul className="weights">
        {criteria.map(({ key }, at) => (
          <WeightSlider
            key={key}
            of={inputs?.columns.find((column) => column.key === key) ?? key}
            colour={criterionColour(at)}
            points={weights[at] as number}
            share={total > 0 ? (weights[at] as number) / total : 0}
            max={max}
            isLocked={isLocked.has(at)}
            onLock={() => toggleLock(key)}
            onMove={(to) => dragWeights(id, movedWeights(weights, { at, to }, isLocked))}
            onMoved={(to) =>
              keep(
                movedWeights(
                  criteria.map(({ weight }) => weight),
                  { at, to },
                  isLocked,
                ),
                gesture(key),
              )
            }
          />
        ))}
      </ul>
      {total === 0 && <Notice tone="warning">{t('priorities.weights.allZero')}</Notice>}
    </Section>
  )
}

/** Names what belongs together: moves of one slider that follow each other closely. */
function useGesture(): (key: string) => string {
  const last = useRef({ key: '', atMs: 0, serial: 0 })
  return (key) => {
    const { key: before, atMs, serial } = last.current
    const now = performance.now()
    const isSame = before === key && now - atMs < gestureMs
    last.current = { key, atMs: now, serial: isSame ? serial : serial + 1 }
    return `weight:${key}:${last.current.serial}`
  }
}
