import { pairsToAsk } from '@arraigo/shared/priorities/pairs.ts'
import { useEffect, useRef, useState } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { usePairWords } from './usePairWords.ts'

interface PairQuestionProps {
  names: readonly string[]
  matrix: readonly (readonly (number | null)[])[]
  onAnswer: (pair: readonly [number, number], value: number | null) => void
}

/** Steps of Saaty's scale to either side of "the same". */
const steps = 8
const stepOf = (value: number | null) => (value === null ? 0 : Math.round(value >= 1 ? 1 - value : 1 / value - 1))
const valueOfStep = (step: number) => (step <= 0 ? 1 - step : 1 / (step + 1))

/** One pair after the other in plain words; each may be skipped, and gone back to. */
export function PairQuestion({ names, matrix, onAnswer }: PairQuestionProps) {
  const { t } = useTranslation()
  const words = usePairWords()
  const asked = pairsToAsk(names.length)
  const valueAt = ([i, j]: readonly [number, number]) => matrix[i]?.[j] ?? null
  const answered = asked.filter((pair) => valueAt(pair) !== null).length
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      asked.findIndex((pair) => valueAt(pair) === null),
    ),
  )
  const [dragged, setDragged] = useState<number | null>(null)
  const pair = asked[Math.min(at, asked.length - 1)] as [number, number]
  const between = [names[pair[0]] ?? '', names[pair[1]] ?? ''] as const
  const value = dragged === null ? valueAt(pair) : valueOfStep(dragged)
  const answer = (step: number) => {
    setDragged(null)
    onAnswer(pair, valueOfStep(step))
  }
  const isLast = at >= asked.length - 1
  const said = value === null ? t('rankingWeights.pair.open') : words.said(between, value)
  const input = useRef<HTMLInputElement>(null)
  // The slider would read its steps aloud, which mean nothing.
  useEffect(() => input.current?.setAttribute('aria-valuetext', said))
  return (
    <div className="pair-question">
      <Progress
        label={t('rankingWeights.pair.of', { at: at + 1, count: asked.length })}
        share={answered / asked.length}
        detail={t('rankingWeights.pair.answered', { answered, count: asked.length })}
      />
      <h3>{t('rankingWeights.pair.question', { first: between[0], second: between[1] })}</h3>
      <Slider
        className="pair-slider"
        minValue={-steps}
        maxValue={steps}
        step={1}
        value={dragged ?? Math.max(-steps, Math.min(steps, stepOf(value)))}
        onChange={(step) => setDragged(step as number)}
        onChangeEnd={(step) => answer(step as number)}
      >
        <Label className="only-read">
          {t('rankingWeights.pair.slider', { first: between[0], second: between[1] })}
        </Label>
        <div className="pair-ends">
          <span>{between[0]}</span>
          <span>{between[1]}</span>
        </div>
        <SliderTrack className="pair-track" data-open={value === null || undefined}>
          <SliderThumb className="pair-thumb" inputRef={input} />
        </SliderTrack>
        <div className="pair-scale" aria-hidden="true">
          <span>9</span>
          <span>5</span>
          <span>1</span>
          <span>5</span>
          <span>9</span>
        </div>
      </Slider>
      <p className="pair-said" role="status">
        {said}
      </p>
      <div className="pair-actions">
        <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {t('rankingWeights.pair.before')}
        </Button>
        <Button onPress={() => answer(0)}>{t('rankingWeights.pair.same')}</Button>
        <Button isDisabled={isLast} onPress={() => setAt(at + 1)}>
          {t(value === null ? 'rankingWeights.pair.skip' : 'rankingWeights.pair.next')}
        </Button>
        {value !== null && (
          <Button look="quiet" onPress={() => onAnswer(pair, null)}>
            {t('rankingWeights.pair.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}
