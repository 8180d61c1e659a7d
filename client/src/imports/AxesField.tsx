import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import type { Reading } from './reading.ts'

/** Coordinates that look swapped are a question, not a warning: either answer is a decision, and none is not. */
export function AxesField({
  layer,
  reading,
  onChange,
}: {
  layer: InspectedLayer
  reading: Reading
  onChange: (reading: Reading) => void
}) {
  const { t } = useTranslation()
  if (!layer.looksSwapped) return null
  const answer = reading.swapAxes === null ? null : reading.swapAxes ? 'swap' : 'keep'
  return (
    <div className={answer === null ? 'notice notice-warning' : 'notice'}>
      <Icon name="swap" size={18} />
      <RadioGroup
        className="ways"
        value={answer}
        onChange={(value) => onChange({ ...reading, swapAxes: value === 'swap' })}
      >
        <Label>{t('imports.looksSwapped')}</Label>
        {answer === null && <p>{t('imports.swapAsk')}</p>}
        <Radio value="swap" className="choice">
          {t('imports.swapYes')}
        </Radio>
        <Radio value="keep" className="choice">
          {t('imports.swapNo')}
        </Radio>
      </RadioGroup>
    </div>
  )
}
