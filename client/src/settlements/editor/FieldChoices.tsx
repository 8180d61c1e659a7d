import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import type { AttributeName } from './draft.ts'
import type { FieldDifference, Side, SideChoices } from './mergeVersions.ts'
import { useAttributeLabel } from './useAttributeField.ts'
import { useAttributeText } from './useAttributeText.ts'

interface FieldChoicesProps {
  differences: readonly FieldDifference[]
  choices: SideChoices
  onChoose: (name: AttributeName, side: Side) => void
}

/** Field by field: what it was, what is yours, what is theirs. */
export function FieldChoices({ differences, choices, onChoose }: FieldChoicesProps) {
  const { t } = useTranslation()
  const label = useAttributeLabel()
  const text = useAttributeText()
  if (differences.length === 0) return null
  return (
    <Section title={t('editor.conflict.fields')}>
      <ul className="conflict-fields">
        {differences.map(({ name, base, yours, theirs, proposed }) => (
          <li key={name}>
            <RadioGroup
              aria-label={label(name)}
              className="conflict-field"
              value={choices[name] ?? proposed}
              onChange={(side) => onChoose(name, side as Side)}
            >
              <span className="conflict-name">
                <strong>{label(name)}</strong>
                <span className="hint">
                  {t('editor.conflict.before', {
                    value: base === undefined ? t('editor.conflict.notKept') : text(name, base),
                  })}
                </span>
              </span>
              <Radio value="yours" className="side side-yours">
                <span className="hint">{t('editor.conflict.yours')}</span>
                {text(name, yours)}
              </Radio>
              <Radio value="theirs" className="side side-theirs">
                <span className="hint">{t('editor.conflict.theirs')}</span>
                {text(name, theirs)}
              </Radio>
            </RadioGroup>
          </li>
        ))}
      </ul>
    </Section>
  )
}
