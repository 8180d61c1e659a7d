import type { Amount } from '@arraigo/shared/demand/demand.schema.ts'
import { measureNames } from '@arraigo/shared/demand/demandNames.ts'
import type { RuleEffect, RuleFigures } from '@arraigo/shared/demand/programme.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { useDemandWords } from '../useDemandWords.ts'
import type { useRuleEffect } from './programme.api.ts'
import type { RuleDraft } from './ruleDraft.ts'

interface RuleComparisonProps {
  effect: ReturnType<typeof useRuleEffect>
  draft: RuleDraft
  isChanged: boolean
}

/** The figures of the place by the rule in force, and by the one that is chosen here. */
export function RuleComparison({ effect, draft, isChanged }: RuleComparisonProps) {
  const words = useDemandWords()
  if (draft.components.length === 0) return null
  return (
    <ComputedAnswer query={effect} words={words.computing} lines={5}>
      {(answer) => <Comparison answer={answer} draft={draft} isChanged={isChanged} />}
    </ComputedAnswer>
  )
}

const rows = [
  ['settlement-families', 'settlementFamilies'],
  ['census-families', 'censusFamilies'],
  ['families', 'families'],
  ['set-aside', 'setAside'],
] as const satisfies readonly (readonly [keyof typeof measureNames, keyof RuleFigures])[]

function Comparison({ answer, draft, isChanged }: Omit<RuleComparisonProps, 'effect'> & { answer: RuleEffect }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { basis, inForce, choices } = answer
  const chosen = choices.find(({ deduplication }) => deduplication === draft.deduplication) ?? inForce
  return (
    <>
      <div className="rule-scroll">
        <table className="rule-table">
          <caption className="only-read">{t('demandRule.comparison')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('demandRule.figure')}</th>
              <th scope="col">{t('demandRule.today')}</th>
              {isChanged && <th scope="col">{t('demandRule.chosen')}</th>}
              {isChanged && <th scope="col">{t('demandRule.difference')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(([measure, name]) => (
              <tr key={measure} className={measure === 'families' ? 'rule-total' : undefined}>
                <th scope="row">{measureNames[measure][format.locale]}</th>
                <td>
                  <Figure amount={inForce[name]} />
                </td>
                {isChanged && (
                  <td>
                    <Figure amount={chosen[name]} />
                  </td>
                )}
                {isChanged && <td>{differenceText(format.number, inForce[name], chosen[name])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">
        {t('demandRule.years', {
          need: basis.needYear === null ? t('unknown') : String(basis.needYear),
          people: basis.peopleYear === null ? t('unknown') : String(basis.peopleYear),
        })}
      </p>
    </>
  )
}

/** With its bounds where it is estimated. */
function Figure({ amount: { value, low, high, how } }: { amount: Amount }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (value === null) return <span className="quiet">{t('unknown')}</span>
  const isSure = how === 'counted' || low === null || high === null || high - low < 1
  return (
    <>
      {isSure ? '' : '≈ '}
      {number(value)}
      {!isSure && <span className="hint">{t('demandRule.bounds', { low: number(low), high: number(high) })}</span>}
    </>
  )
}

function differenceText(number: (value: number | null) => string, before: Amount, after: Amount): string {
  if (before.value === null || after.value === null) return number(null)
  const difference = Math.round(after.value) - Math.round(before.value)
  return difference > 0 ? `+${number(difference)}` : number(difference).replace('-', '−')
}
