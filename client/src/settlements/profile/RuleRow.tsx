import { isRuleCode, parameterRange, type Severity, severities } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule, BoundaryRuleChange } from '@arraigo/shared/profile/profile.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RuleHistory } from './RuleHistory.tsx'

interface RuleRowProps {
  rule: BoundaryRule
  isSaving: boolean
  onChange: (change: BoundaryRuleChange) => void
}

/** A rule: its severity counts at once, its number with the reason when saved, and the last change can be taken back. */
export function RuleRow({ rule, isSaving, onChange }: RuleRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [before] = rule.earlier
  const name = t(`profile.ruleNames.${rule.code as 'boundary-overlap'}`)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="hint">{t(`profile.ruleHints.${rule.code as 'boundary-overlap'}`)}</span>
      </th>
      <td>
        {rule.isFixed ? (
          <span>{t('profile.alwaysForbids')}</span>
        ) : (
          <SelectField
            label={t('profile.severityOf', { name })}
            isLabelHidden
            value={rule.severity}
            isDisabled={isSaving}
            onChange={(severity) => onChange({ severity: severity as Severity, note: null })}
            options={severities.map((value) => ({ value, label: t(`profile.severities.${value}`) }))}
          />
        )}
      </td>
      <td>
        <RuleValue rule={rule} name={name} isSaving={isSaving} onChange={onChange} />
      </td>
      <td>
        <span>{rule.source}</span>
        <span className="hint">
          {t('profile.since', { date: format.date(rule.validFrom), who: rule.changedBy })}
          {rule.confidence === 'to-confirm' && ` · ${t('profile.toConfirm')}`}
          {rule.note && ` · ${rule.note}`}
        </span>
        {before && (
          <Button
            look="quiet"
            isDisabled={isSaving}
            onPress={() =>
              onChange({
                severity: before.severity,
                parameters: before.parameters,
                source: before.source,
                note: t('profile.undoNote', { date: format.date(before.validFrom) }),
              })
            }
          >
            <Icon name="undo" size={16} />
            {t('profile.undo')}
          </Button>
        )}
        <RuleHistory rule={rule} />
      </td>
    </tr>
  )
}

function RuleValue({ rule, name, isSaving, onChange }: RuleRowProps & { name: string }) {
  const { t } = useTranslation()
  const range = isRuleCode(rule.code) ? parameterRange(rule.code) : null
  const current = range === null ? Number.NaN : (rule.parameters[range.name] ?? Number.NaN)
  const [value, setValue] = useState(current)
  const [note, setNote] = useState('')
  if (range === null) return <span className="hint">{t('profile.noValue')}</span>
  const isChanged = !Number.isNaN(value) && value !== current
  return (
    <form
      className="profile-value"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ parameters: { [range.name]: value }, note: note.trim() === '' ? null : note.trim() })
      }}
    >
      <NumberInput
        label={t('profile.valueOf', { name })}
        unit={t(`profile.units.${range.unit}`)}
        value={value}
        minValue={range.min}
        maxValue={range.max}
        isDisabled={isSaving}
        onChange={setValue}
      />
      {isChanged && (
        <>
          <TextInput label={t('profile.reason')} value={note} onChange={setNote} maxLength={2000} />
          <div className="profile-remedies">
            <Button type="submit" look="primary" isDisabled={isSaving}>
              {t('save')}
            </Button>
            <Button look="quiet" onPress={() => setValue(current)}>
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
