import { Input, Label, NumberField, Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRankingWords } from '../useRankingWords.ts'
import { LockIcon } from './LockIcon.tsx'

interface WeightSliderProps {
  of: { name: { es: string; en: string } } | string
  colour: string
  points: number
  share: number
  max: number
  isLocked: boolean
  onLock: () => void
  /** With every move of the hand. */
  onMove: (points: number) => void
  /** When it lets go. */
  onMoved: (points: number) => void
}

/** Weight of one criterion: its points by hand or typed, and its share of all. */
export function WeightSlider({ of, colour, points, share, max, isLocked, onLock, onMove, onMoved }: WeightSliderProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const name = words.criterion(of)
  return (
    <li className="weight">
      <Slider
        className="weight-slider"
        value={points}
        minValue={0}
        maxValue={max}
        step={max / 100}
        isDisabled={isLocked}
        onChange={(to) => onMove(to as number)}
        onChangeEnd={(to) => onMoved(to as number)}
      >
        <Label className="weight-name">
          <span className="criterion-mark" style={{ background: colour }} />
          {name}
        </Label>
        <SliderTrack className="weight-track">
          <span className="weight-fill" style={{ width: `${Math.min(100, (100 * points) / max)}%` }} />
          <SliderThumb className="weight-thumb" />
        </SliderTrack>
      </Slider>
      <NumberField
        className="weight-points"
        aria-label={t('priorities.weights.pointsOf', { name })}
        value={Math.round(points * 100) / 100}
        minValue={0}
        maxValue={1e6}
        isDisabled={isLocked}
        onChange={(to) => !Number.isNaN(to) && onMoved(to)}
      >
        <Input />
      </NumberField>
      <output className="weight-share" title={t('priorities.weights.share')}>
        {words.share(share)}
      </output>
      <ToggleButton
        className="button button-icon weight-lock"
        isSelected={isLocked}
        onChange={onLock}
        aria-label={t('priorities.weights.lock', { name })}
      >
        <LockIcon isLocked={isLocked} />
      </ToggleButton>
    </li>
  )
}
