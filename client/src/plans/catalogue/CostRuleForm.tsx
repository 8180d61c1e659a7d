import { type CostFactor, costFactors } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { CostRuleDraft, DatedCostRule, DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { costRuleIssues } from '@arraigo/shared/plans/catalogueIssues.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SourcedFields, sourcedFrom, sourcedValues, unconfirmed } from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, SelectField } from '../../ui/fields.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { plansKey } from '../plans.api.ts'
import { useAddCostRule, useSaveCostRule } from './catalogue.api.ts'
import { useCatalogueWords } from './useCatalogueWords.ts'

interface CostRuleFormProps {
  /** Null: a new one. */
  rule: DatedCostRule | null
  packages: readonly DatedPackage[]
  rules: readonly DatedCostRule[]
  onDone: () => void
}

/** The sentence that it makes is read while it is written. */
export function CostRuleForm({ rule, packages, rules, onDone }: CostRuleFormProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const [draft, setDraft] = useState(() => ruleDraft(rule, packages))
  const [sourced, setSourced] = useState(() => sourcedFrom(draft))
  const [add, save] = [useAddCostRule(), useSaveCostRule()]
  const whole = { ...draft, ...sourcedValues(sourced) }
  const issues = costRuleIssues(rule?.id ?? null, whole, packages, rules)
  const change = (edit: Partial<CostRuleDraft>) => {
    setSourced(unconfirmed)
    setDraft({ ...draft, ...edit })
  }
  const put = (id: number, version: number) => save.mutate({ id, version, draft: whole }, { onSuccess: onDone })
  const failed = add.error ?? save.error
  const stale = rule !== null && failed instanceof RequestProblem && failed.status === 412 ? failed : null
  return (
    <form
      className="sourced-form package-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (issues.length > 0) return
        if (rule === null) add.mutate(whole, { onSuccess: onDone })
        else put(rule.id, rule.version)
      }}
    >
      <p className="cost-rule-sentence" aria-live="polite">
        {words.rule(draft)}
      </p>
      <RuleFields draft={draft} packages={packages} onChange={change} />
      <SourcedFields sourced={sourced} onChange={setSourced} />
      {issues.length > 0 && (
        <Notice tone="warning" title={t('catalogue.toCorrect')}>
          <IssueList issues={issues} />
        </Notice>
      )}
      {stale !== null && rule !== null ? (
        <StaleNotice<DatedCostRule>
          problem={stale}
          queryKey={plansKey}
          textOf={(current) => words.rule(current)}
          onMine={(version) => put(rule.id, version)}
          onTheirs={onDone}
        />
      ) : (
        failed && <ProblemNotice error={failed} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={issues.length > 0 || add.isPending || save.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface RuleFieldsProps {
  draft: CostRuleDraft
  packages: readonly DatedPackage[]
  onChange: (edit: Partial<CostRuleDraft>) => void
}

function RuleFields({ draft, packages, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const end = (field: 'from' | 'to', label: string) => (
    <NumberInput
      label={label}
      unit={t(`catalogue.unit.${draft.factor}`)}
      hint={t('catalogue.field.endHint')}
      formatOptions={{ maximumFractionDigits: 1 }}
      value={draft[field] ?? Number.NaN}
      onChange={(value) => onChange({ [field]: Number.isNaN(value) ? null : value })}
    />
  )
  return (
    <div className="package-fields">
      <SelectField
        label={t('catalogue.field.package')}
        value={draft.package}
        options={packages.map(({ code }) => ({ value: code, label: words.name(code) }))}
        onChange={(code) => onChange({ package: code })}
      />
      <SelectField
        label={t('catalogue.field.factor')}
        value={draft.factor}
        options={costFactors.map((factor) => ({ value: factor, label: t(`catalogue.factorName.${factor}`) }))}
        onChange={(factor) => onChange({ factor: factor as CostFactor })}
      />
      {end('from', t('catalogue.field.from'))}
      {end('to', t('catalogue.field.to'))}
      <NumberInput
        label={t('catalogue.field.multiply')}
        unit={t('catalogue.field.timesUnit')}
        formatOptions={{ maximumFractionDigits: 3 }}
        value={draft.multiply}
        onChange={(multiply) => onChange({ multiply })}
      />
      <NumberInput
        label={t('parameters.year')}
        formatOptions={{ useGrouping: false }}
        value={draft.referenceYear}
        onChange={(year) => !Number.isNaN(year) && onChange({ referenceYear: year })}
      />
    </div>
  )
}

function ruleDraft(rule: DatedCostRule | null, packages: readonly DatedPackage[]): CostRuleDraft {
  if (rule === null)
    return {
      package: packages[0]?.code ?? '',
      factor: 'slope-deg',
      from: 25,
      to: null,
      multiply: 1.5,
      source: '',
      referenceYear: new Date().getFullYear(),
      confidence: 'to-confirm',
    }
  const { id: _, version, changedBy, validFrom, changeNote, ...draft } = rule
  return draft
}
