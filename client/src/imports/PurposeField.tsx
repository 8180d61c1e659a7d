import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Reading } from './reading.ts'

/** Settlements of another source may be there to be compared only: merged, they would be counted twice. */
export function PurposeField({ reading, onChange }: { reading: Reading; onChange: (reading: Reading) => void }) {
  const { t } = useTranslation()
  if (reading.mapping.collection !== 'settlements') return null
  return (
    <RadioGroup
      className="ways"
      value={reading.forComparison === true ? 'compare' : 'merge'}
      onChange={(purpose) => onChange({ ...reading, forComparison: purpose === 'compare' })}
    >
      <Label>{t('imports.purpose')}</Label>
      {(['merge', 'compare'] as const).map((purpose) => (
        <Radio key={purpose} value={purpose} className="choice">
          <span className="row-main">
            {t(`imports.purposes.${purpose}`)}
            <span className="hint">{t(`imports.purposeNotes.${purpose}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
