import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { criterionColour } from '../criterionColour.ts'
import { dragWeights, useLiveWeights } from '../liveWeights.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { WeightSlider } from './WeightSlider.tsx'
import { equalWeights, movedWeights, sliderMax, withWeights } from './weights.ts'

/** Steps of the same key within this time are one step back. */
const gestureMs = 900

/** Points of each criterion: list and map follow the hand. */
export function WeightSliders({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const words = useRankingWords()
  const { id, spec, inputs } = ranking
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set())
  const dragged = useLiveWeights(id)
  const { criteria } = spec
  const isDragged = dragged !== null && dragged.length === criteria.length
  const own = criteria.map(({ weight }) => weight)
  const weights = isDragged ? dragged : own
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0)
  // The end of the slider must not run away from the hand that drags it.
  const max = sliderMax(own)
  const isLocked = new Set(criteria.flatMap(({ key }, at) => (locked.has(key) ? [at] : [])))
  const gesture = useGesture()
  const keep = (next: Float64Array, coalesce?: string) => {
    ranking.change({ criteria: withWeights(criteria, next), weighting: 'points' }, { coalesce })
    dragWeights(id, null)
  }
  const hand = useStable({
    lock: (at: number) => {
      const next = new Set(locked)
      const { key } = criteria[at] as (typeof criteria)[number]
      if (!next.delete(key)) next.add(key)
      setLocked(next)
    },
    move: (at: number, to: number) => dragWeights(id, movedWeights(own, { at, to }, isLocked)),
    moved: (at: number, to: number) => keep(movedWeights(own, { at, to }, isLocked), gesture(criteria[at]?.key ?? '')),
  })
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
          <li key={key} className="weight">
            <WeightSlider
              at={at}
              name={words.criterion(inputs?.columns.find((column) => column.key === key) ?? key)}
              colour={criterionColour(at)}
              points={weights[at] as number}
              max={max}
              isLocked={isLocked.has(at)}
              onLock={hand.lock}
              onMove={hand.move}
              onMoved={hand.moved}
            />
            <output className="weight-share" title={t('priorities.weights.share')}>
              {words.share(total > 0 ? (weights[at] as number) / total : 0)}
            </output>
          </li>
        ))}
      </ul>
      {total === 0 && <Notice tone="warning">{t('priorities.weights.allZero')}</Notice>}
    </Section>
  )
}

/** The same functions at every render, which do what the last one says: what they are given to need not be drawn anew. */
function useStable<Handlers extends Record<string, (at: number, to: number) => void>>(handlers: Handlers): Handlers {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  return useMemo(() => {
    const names = Object.keys(latest.current)
    return Object.fromEntries(
      names.map((name) => [name, (at: number, to: number) => latest.current[name]?.(at, to)]),
    ) as Handlers
  }, [])
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
