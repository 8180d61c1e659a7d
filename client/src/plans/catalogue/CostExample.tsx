import type { DatedCostRule, DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { type CostFacts, costOf } from '@arraigo/shared/plans/costOf.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberInput } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useCatalogueWords } from './useCatalogueWords.ts'

interface CostExampleProps {
  packages: readonly DatedPackage[]
  rules: readonly DatedCostRule[]
}

const usual = { families: 45, 'slope-deg': 18, 'households-per-ha': 60, 'distance-to-street-m': 120 } as const
const factors = ['families', 'slope-deg', 'households-per-ha', 'distance-to-street-m'] as const

/** What each package would cost such a settlement, and by which rules: by the same function as plans. */
export function CostExample({ packages, rules }: CostExampleProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const [facts, setFacts] = useState<CostFacts>(usual)
  const families = facts.families ?? 0
  return (
    <Section title={t('catalogue.example')}>
      <p className="hint">{t('catalogue.exampleHint')}</p>
      <div className="package-fields">
        {factors.map((factor) => (
          <NumberInput
            key={factor}
            label={t(`catalogue.factorName.${factor}`)}
            unit={t(`catalogue.unit.${factor}`)}
            minValue={0}
            maxValue={100_000}
            value={facts[factor] ?? Number.NaN}
            onChange={(value) => setFacts({ ...facts, [factor]: Number.isNaN(value) ? null : value })}
          />
        ))}
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.field.package')}</th>
              <th scope="col" className="is-number">
                {t('catalogue.total')}
              </th>
              <th scope="col" className="is-number">
                {t('catalogue.each')}
              </th>
              <th scope="col">{t('catalogue.by')}</th>
            </tr>
          </thead>
          <tbody>
            {packages.map((offered) => {
              const { costUf, costRules, costFactor, unknownFactors } = costOf(offered, rules, facts, families)
              const held = rules.filter(({ id }) => costRules.includes(id)).map(words.where)
              const unknown = unknownFactors.map((factor) =>
                t('catalogue.unknownFactor', { factor: t(`catalogue.factorName.${factor}`) }),
              )
              return (
                <tr key={offered.code}>
                  <th scope="row">{words.name(offered.code)}</th>
                  <td className="is-number">{words.format.uf(facts.families === null ? null : costUf)}</td>
                  <td className="is-number">{words.format.uf(families > 0 ? costUf / families : null)}</td>
                  <td>
                    {costFactor !== 1 && (
                      <>
                        <strong>× {words.format.number(costFactor, 3)}</strong>{' '}
                      </>
                    )}
                    <span className="hint">{[...held, ...unknown].join('; ') || t('catalogue.noRule')}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
