import type { WorkshopCriterion } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

interface OnePairProps {
  first: WorkshopCriterion
  second: WorkshopCriterion
  /** How many times more the first matters; null: not answered. */
  value: number | null
  onAnswer: (value: number) => void
}

const strengths = [3, 5, 7, 9] as const
type Side = 'first' | 'second'

/** Which of the two matters more, then how much more, in words that need no numbers. */
export function OnePair({ first, second, value, onAnswer }: OnePairProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const saidSide = value === null || value === 1 ? null : value > 1 ? 'first' : 'second'
  const [side, setSide] = useState<Side | null>(saidSide)
  const strength = value === null ? null : value >= 1 ? value : 1 / value
  const named = { first, second }
  const choice = (which: Side) => (
    <Button className="workshop-option" aria-pressed={side === which} onPress={() => setSide(which)}>
      <strong>{named[which].name[locale]}</strong>
      {named[which].about[locale] !== '' && <span className="hint">{named[which].about[locale]}</span>}
    </Button>
  )
  return (
    <div className="workshop-pair">
      <h2>{t('workshop.whichMore')}</h2>
      {choice('first')}
      {choice('second')}
      <Button
        className="workshop-option is-equal"
        aria-pressed={value === 1 && side === null}
        onPress={() => {
          setSide(null)
          onAnswer(1)
        }}
      >
        {t('workshop.same')}
      </Button>
      {side !== null && (
        <fieldset className="workshop-strengths">
          <legend>{t('workshop.howMuch', { name: named[side].name[locale] })}</legend>
          {strengths.map((one) => (
            <Button
              key={one}
              className="workshop-option"
              aria-pressed={saidSide === side && strength !== null && Math.abs(strength - one) < 0.5}
              onPress={() => onAnswer(side === 'first' ? one : 1 / one)}
            >
              {t(`workshop.strength.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
