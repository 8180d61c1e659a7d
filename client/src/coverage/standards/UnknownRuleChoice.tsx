import { unknownRules } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { UnknownRule } from '@arraigo/shared/coverage/deficitIndex.ts'
import { useTranslation } from 'react-i18next'

/** What a service counts where it is not known, each rule with what it leads to. */
export function UnknownRuleChoice({ rule, onChange }: { rule: UnknownRule; onChange: (rule: UnknownRule) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className="standards-rules">
      <legend>{t('standards.unknownRule')}</legend>
      {unknownRules.map((one) => (
        <label key={one}>
          <input type="radio" name="unknown-rule" checked={rule === one} onChange={() => onChange(one)} />
          <span>
            {t(`standards.rules.${one}.name`)}
            <span className="hint">{t(`standards.rules.${one}.text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
