import { packageKinds } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { DatedPackage, PackageDraft } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { packageIssues } from '@arraigo/shared/plans/catalogueIssues.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EarlierVersions } from '../../parameters/EarlierVersions.tsx'
import { SourcedFields, sourcedFrom, sourcedValues, unconfirmed } from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { plansKey } from '../plans.api.ts'
import { useAddPackage, usePackageHistory, useRemovePackage, useSavePackage } from './catalogue.api.ts'
import { GapChoices } from './GapChoices.tsx'
import { NeedFields } from './NeedFields.tsx'
import { codeOfName, packageDraft } from './packageDraft.ts'
import { useCatalogueWords } from './useCatalogueWords.ts'

interface PackageFormProps {
  /** Null: a new one. */
  offered: DatedPackage | null
  packages: readonly DatedPackage[]
  onDone: () => void
}

/** What is wrong is said while it is typed, all at once; nothing is sent before it makes sense. */
export function PackageForm({ offered, packages, onDone }: PackageFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => packageDraft(offered))
  const [sourced, setSourced] = useState(() => sourcedFrom(draft))
  const code =
    offered?.code ??
    codeOfName(
      draft.name.es,
      packages.map((one) => one.code),
    )
  const [add, save, remove] = [useAddPackage(), useSavePackage(), useRemovePackage()]
  const history = usePackageHistory(offered?.code ?? null)
  const words = useCatalogueWords(packages)
  const whole = { ...draft, ...sourcedValues(sourced) }
  const isRead = [
    draft.benefit,
    draft.durationYears,
    draft.fixedUf,
    draft.costUfPerFamily,
    draft.lowUf,
    draft.highUf,
  ].every((figure) => !Number.isNaN(figure))
  const issues = isRead ? packageIssues(code, whole, packages) : [{ code: 'catalogue-figure-missing' }]
  const change = (edit: Partial<PackageDraft>) => {
    setSourced(unconfirmed)
    setDraft({ ...draft, ...edit })
  }
  const put = (version: number) => save.mutate({ code, version, draft: whole }, { onSuccess: onDone })
  const submit = () => (offered === null ? add.mutate({ code, ...whole }, { onSuccess: onDone }) : put(offered.version))
  const failed = [add.error, save.error, remove.error].find((error) => error !== null)
  const stale = failed instanceof RequestProblem && failed.status === 412 ? failed : null
  return (
    <form
      className="sourced-form package-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (issues.length === 0) submit()
      }}
    >
      <Texts draft={draft} onChange={change} />
      {offered === null && (
        <SelectField
          label={t('catalogue.kindLabel')}
          value={draft.kind}
          options={packageKinds.map((kind) => ({ value: kind, label: t(`catalogue.kind.${kind}.name`) }))}
          onChange={(kind) => change({ kind: kind as PackageDraft['kind'] })}
        />
      )}
      <Figures draft={draft} onChange={change} />
      <NeedFields code={code} draft={draft} packages={packages} onChange={change} />
      <GapChoices chosen={draft.closes} onChange={(closes) => change({ closes })} />
      <SourcedFields sourced={sourced} onChange={setSourced} />
      {issues.length > 0 && (
        <Notice tone="warning" title={t('catalogue.toCorrect')}>
          <IssueList issues={issues} />
        </Notice>
      )}
      {stale !== null ? (
        <StaleNotice<DatedPackage>
          problem={stale}
          queryKey={plansKey}
          textOf={(current) => words.cost(current)}
          onMine={put}
          onTheirs={onDone}
        />
      ) : (
        failed && <ProblemNotice error={failed} />
      )}
      <div className="sourced-actions">
        <Button
          type="submit"
          look="primary"
          isDisabled={issues.length > 0 || add.isPending || save.isPending || remove.isPending}
        >
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
        {offered !== null && (
          <ConfirmButton
            look="quiet"
            label={t('catalogue.remove')}
            title={t('catalogue.removeTitle', { name: words.name(offered.code) })}
            text={t('catalogue.removeText')}
            action={t('catalogue.remove')}
            onConfirm={() => remove.mutate({ code: offered.code, version: offered.version })}
          />
        )}
      </div>
      <EarlierVersions
        earlier={history.data ?? []}
        title={t('catalogue.earlier', { count: history.data?.length ?? 0 })}
        nameOf={(was) => words.cost(was)}
        onTake={(was) => {
          setDraft(packageDraft(was))
          setSourced(sourcedFrom(was))
        }}
      />
    </form>
  )
}

interface FieldsProps {
  draft: PackageDraft
  onChange: (edit: Partial<PackageDraft>) => void
}

function Texts({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {(['es', 'en'] as const).map((language) => (
        <div className="pair" key={language}>
          <TextInput
            label={t(`catalogue.nameIn.${language}`)}
            value={draft.name[language]}
            onChange={(text) => onChange({ name: { ...draft.name, [language]: text } })}
            maxLength={200}
          />
          <TextInput
            label={t(`catalogue.aboutIn.${language}`)}
            value={draft.about[language]}
            onChange={(text) => onChange({ about: { ...draft.about, [language]: text } })}
            maxLength={2000}
          />
        </div>
      ))}
    </>
  )
}

function Figures({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const uf = (field: 'costUfPerFamily' | 'lowUf' | 'highUf' | 'fixedUf', label: string) => (
    <NumberInput
      label={label}
      unit="UF"
      formatOptions={{ maximumFractionDigits: 2 }}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
  return (
    <div className="package-fields">
      {uf('costUfPerFamily', t('catalogue.field.perFamily'))}
      {uf('lowUf', t('catalogue.field.low'))}
      {uf('highUf', t('catalogue.field.high'))}
      {uf('fixedUf', t('catalogue.field.fixed'))}
      <NumberInput
        label={t('catalogue.field.duration')}
        unit={t('catalogue.field.years')}
        value={draft.durationYears}
        onChange={(durationYears) => onChange({ durationYears })}
      />
      <NumberInput
        label={t('catalogue.benefit')}
        hint={t('catalogue.field.benefitHint')}
        formatOptions={{ style: 'percent', maximumFractionDigits: 1 }}
        value={draft.benefit}
        onChange={(benefit) => onChange({ benefit })}
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
