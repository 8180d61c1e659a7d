import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { deduplicationNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { useRuleEffect } from './programme.api.ts'

type Deduplication = DemandRule['deduplication']
const all = Object.keys(deduplicationNames) as Deduplication[]

interface DeduplicationChoicesProps {
  chosen: Deduplication
  inForce: Deduplication
  effect: ReturnType<typeof useRuleEffect>
  onChange: (deduplication: Deduplication) => void
}

/** Each way of not counting a family twice, in words and with what it leads to here. */
export function DeduplicationChoices({ chosen, inForce, effect, onChange }: DeduplicationChoicesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const choices = effect.data?.answer?.choices ?? []
  const figuresOf = (one: Deduplication) => choices.find(({ deduplication }) => deduplication === one)
  return (
    <fieldset className="rule-choices">
      <legend>{t('demandRule.twice')}</legend>
      {all.map((one) => {
        const figures = figuresOf(one)
        return (
          <label key={one}>
            <input type="radio" name="deduplication" checked={chosen === one} onChange={() => onChange(one)} />
            <span>
              <span className="rule-choice-name">
                {deduplicationNames[one][format.locale]}
                {one === inForce && <span className="hint"> · {t('demandRule.inForce')}</span>}
              </span>
              <span className="hint">{t(`demandRule.ways.${one}`)}</span>
              {figures && (
                <span className="rule-effect">
                  {t('demandRule.leadsTo', {
                    families: format.number(figures.families.value),
                    apart: format.number(figures.setAside.value),
                  })}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
