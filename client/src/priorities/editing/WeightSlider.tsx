import { memo } from 'react'
import { Input, Label, NumberField, Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LockIcon } from './LockIcon.tsx'

interface WeightSliderProps {
  at: number
  name: string
  colour: string
  points: number
  max: number
  isLocked: boolean
  onLock: (at: number) => void
  /** With every move of the hand. */
  onMove: (at: number, points: number) => void
  /** When it lets go. */
  onMoved: (at: number, points: number) => void
}

/** Points of one criterion by hand or typed; drawn anew only where they are its own that change. */
export const WeightSlider = memo(function WeightSlider(props: WeightSliderProps) {
  const { at, name, points, max, isLocked } = props
  const { t } = useTranslation()
  // Digits that have room, and mean something: the factors of pairs have no end of them.
  const shown = max <= 1 ? 1000 : 10
  return (
    <>
      <Slider
        className="weight-slider"
        value={points}
        minValue={0}
        maxValue={max}
        step={max / 100}
        isDisabled={isLocked}
        onChange={(to) => props.onMove(at, to as number)}
        onChangeEnd={(to) => props.onMoved(at, to as number)}
      >
        <Label className="weight-name">
          <span className="criterion-mark" style={{ background: props.colour }} />
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
        value={Math.round(points * shown) / shown}
        minValue={0}
        maxValue={1e6}
        isDisabled={isLocked}
        onChange={(to) => !Number.isNaN(to) && props.onMoved(at, to)}
      >
        <Input />
      </NumberField>
      <ToggleButton
        className="button button-icon weight-lock"
        isSelected={isLocked}
        onChange={() => props.onLock(at)}
        aria-label={t('priorities.weights.lock', { name })}
      >
        <LockIcon isLocked={isLocked} />
      </ToggleButton>
    </>
  )
})
