import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../ui/fields.tsx'
import { AmountField } from '../building/AmountField.tsx'
import type { SiteDraft } from './siteDraft.ts'

interface SiteFieldsProps {
  draft: SiteDraft
  onChange: (change: Partial<SiteDraft>) => void
  /** Only of a site that is there already. */
  canDiscard?: boolean
}

/** What people know of a site; what is left empty stays unknown. */
export function SiteFields({ draft, onChange, canDiscard = false }: SiteFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="site-form">
      <TextInput
        label={t('sites.fields.name')}
        value={draft.name}
        maxLength={200}
        isRequired
        onChange={(name) => onChange({ name })}
      />
      <div className="pair">
        <AmountField
          label={t('sites.fields.capacity')}
          unit={t('sites.unit.families')}
          hint={t('sites.capacityHint')}
          isOptional
          isWhole
          least={1}
          most={100_000}
          value={draft.capacityFamilies}
          onChange={(capacityFamilies) => onChange({ capacityFamilies })}
        />
        <AmountField
          label={t('sites.fields.landCost')}
          unit="UF"
          hint={t('sites.landCostHint')}
          isOptional
          most={1e9}
          value={draft.landCostUf}
          onChange={(landCostUf) => onChange({ landCostUf })}
        />
      </div>
      <AmountField
        label={t('sites.fields.works')}
        unit={t('sites.unit.ufPerFamily')}
        hint={t('sites.worksHint')}
        isOptional
        most={1e6}
        value={draft.worksUfPerFamily}
        onChange={(worksUfPerFamily) => onChange({ worksUfPerFamily })}
      />
      <TextInput
        label={t('sites.fields.owner')}
        value={draft.owner}
        maxLength={200}
        onChange={(owner) => onChange({ owner })}
      />
      <TextInput
        label={t('sites.fields.study')}
        hint={t('sites.studyHint')}
        value={draft.study}
        maxLength={500}
        onChange={(study) => onChange({ study })}
      />
      {draft.study.trim() !== '' && (
        <AmountField
          label={t('sites.fields.studyYear')}
          isOptional
          isWhole
          least={1900}
          most={2100}
          value={draft.studyYear}
          onChange={(studyYear) => onChange({ studyYear })}
        />
      )}
      <TextInput
        label={t('sites.fields.note')}
        value={draft.note}
        maxLength={2000}
        onChange={(note) => onChange({ note })}
      />
      {canDiscard && (
        <>
          <Checkbox
            className="choice"
            isSelected={draft.isDiscarded}
            onChange={(isDiscarded) => onChange({ isDiscarded })}
          >
            {t('sites.discard')}
          </Checkbox>
          {draft.isDiscarded && (
            <TextInput
              label={t('sites.fields.reason')}
              value={draft.statusReason}
              maxLength={500}
              isRequired
              onChange={(statusReason) => onChange({ statusReason })}
            />
          )}
        </>
      )}
    </div>
  )
}
