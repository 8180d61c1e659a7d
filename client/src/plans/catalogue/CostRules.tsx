import type { DatedCostRule, DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { CostRuleForm } from './CostRuleForm.tsx'
import { useRemoveCostRule } from './catalogue.api.ts'
import { useCatalogueWords } from './useCatalogueWords.ts'

interface CostRulesProps {
  packages: readonly DatedPackage[]
  rules: readonly DatedCostRule[]
}

/** Where a package costs more or less, as sentences. */
export function CostRules({ packages, rules }: CostRulesProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const of = Map.groupBy(rules, (rule) => rule.package)
  return (
    <Section title={t('catalogue.rules')}>
      <p className="hint">{t('catalogue.rulesHint')}</p>
      {packages.map(({ code }) => {
        const own = of.get(code)
        if (own === undefined) return null
        return (
          <details key={code} className="fold" open={own.some(({ id }) => id === edited) || undefined}>
            <summary>
              {words.name(code)} <span className="hint">{t('catalogue.ruleCount', { count: own.length })}</span>
            </summary>
            <ul className="rows">
              {own.map((rule) => (
                <li key={rule.id}>
                  {edited === rule.id ? (
                    <CostRuleForm rule={rule} packages={packages} rules={rules} onDone={() => setEdited(null)} />
                  ) : (
                    <RuleRow rule={rule} packages={packages} onEdit={() => setEdited(rule.id)} />
                  )}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      {edited === 'new' ? (
        <CostRuleForm rule={null} packages={packages} rules={rules} onDone={() => setEdited(null)} />
      ) : (
        <div>
          <Button onPress={() => setEdited('new')}>{t('catalogue.newRule')}</Button>
        </div>
      )}
    </Section>
  )
}

interface RuleRowProps {
  rule: DatedCostRule
  packages: readonly DatedPackage[]
  onEdit: () => void
}

function RuleRow({ rule, packages, onEdit }: RuleRowProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const remove = useRemoveCostRule()
  const text = words.rule(rule)
  return (
    <div className="cost-rule">
      <div>
        {text}
        <span className="hint">{words.dated(rule)}</span>
      </div>
      <div className="sourced-actions">
        <Button look="quiet" aria-label={t('parameters.changeOf', { name: text })} onPress={onEdit}>
          {t('parameters.change')}
        </Button>
        <ConfirmButton
          look="quiet"
          label={t('catalogue.removeRule', { rule: text })}
          title={t('catalogue.removeRuleTitle')}
          text={text}
          action={t('catalogue.remove')}
          onConfirm={() => remove.mutate({ id: rule.id, version: rule.version })}
        >
          {t('catalogue.remove')}
        </ConfirmButton>
      </div>
      {remove.isError && <ProblemNotice error={remove.error} />}
    </div>
  )
}
