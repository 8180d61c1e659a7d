import { planContext } from '@arraigo/shared/plans/model/planContext.ts'
import { settlementOffer } from '@arraigo/shared/plans/model/settlementOffer.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanWords } from '../usePlanWords.ts'

interface OfferTableProps {
  inputs: PlanInputs
  spec: PlanSpec
  row: number
  chosen: readonly PlannedWork[]
}

/** Every package of the plan for one settlement: what it would cost and give, or why it is not offered. */
export function OfferTable({ inputs, spec, row, chosen }: OfferTableProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const offer = useMemo(() => settlementOffer(planContext(inputs, spec), row), [inputs, spec, row])
  if (offer.options.length === 0 && offer.refused.size === 0)
    return <p>{offer.excluded === null ? t('planExplanation.nothing') : words.said(offer.excluded)}</p>
  const has = new Set(chosen.map((work) => work.package))
  const perUf = (benefit: number, costUf: number) =>
    costUf > 0 ? words.format.number((benefit / costUf) * 1000, 2) : words.format.number(null)
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('planExplanation.package')}</th>
              <th scope="col" className="is-number">
                {t('planExplanation.served')}
              </th>
              <th scope="col" className="is-number">
                {t('planExplanation.cost')}
              </th>
              <th scope="col" className="is-number">
                {t('planExplanation.perUf')}
              </th>
            </tr>
          </thead>
          <tbody>
            {offer.options.map((option) => {
              const offered = inputs.packages[option.package]
              if (offered === undefined) return null
              return (
                <tr key={offered.code} className={has.has(offered.code) ? 'is-chosen' : undefined}>
                  <th scope="row">
                    {words.package(offered)}
                    {has.has(offered.code) && <span className="hint"> · {t('planExplanation.chosen')}</span>}
                    {option.costFactor !== 1 && (
                      <span className="hint plan-why-rule">
                        {t('planExplanation.factor', { factor: words.format.number(option.costFactor, 2) })}
                      </span>
                    )}
                  </th>
                  <td className="is-number">{words.format.number(option.served)}</td>
                  <td className="is-number">{words.uf(option.costUf)}</td>
                  <td className="is-number">{perUf(option.benefit, option.costUf)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {offer.refused.size > 0 && (
        <details className="plan-why-refused">
          <summary>{t('planExplanation.refused', { count: offer.refused.size })}</summary>
          <ul>
            {[...offer.refused].map(([at, reason]) => (
              <li key={at}>
                <strong>{words.package(inputs.packages[at] ?? String(at))}</strong>: {words.said(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="hint">{t('planExplanation.perUfHint')}</p>
    </>
  )
}
