import { componentNames } from '@arraigo/shared/demand/demandNames.ts'
import { type NeedComponent, needComponents, quantitativeComponents } from '@arraigo/shared/need/needComponents.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

interface ComponentChoicesProps {
  chosen: readonly NeedComponent[]
  onChange: (components: NeedComponent[]) => void
}

const isMissingDwelling = (component: NeedComponent) =>
  (quantitativeComponents as readonly string[]).includes(component)

/** Whom the census counts as a family that needs a dwelling. */
export function ComponentChoices({ chosen, onChange }: ComponentChoicesProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const set = (component: NeedComponent, isChosen: boolean) =>
    onChange(needComponents.filter((one) => (one === component ? isChosen : chosen.includes(one))))
  return (
    <fieldset className="rule-choices">
      <legend>{t('demandRule.components')}</legend>
      {needComponents.map((component) => (
        <label key={component}>
          <input
            type="checkbox"
            checked={chosen.includes(component)}
            onChange={(event) => set(component, event.target.checked)}
          />
          <span>
            {componentNames[component][locale]}
            <span className="hint">{t(`demandRule.kinds.${component}`)}</span>
          </span>
        </label>
      ))}
      {chosen.length === 0 && <p className="field-error">{t('demandRule.noComponents')}</p>}
      {chosen.some((component) => !isMissingDwelling(component)) && (
        <p className="rule-doubt">{t('demandRule.overlap')}</p>
      )}
    </fieldset>
  )
}
