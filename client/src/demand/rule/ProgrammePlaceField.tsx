import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../../territory/useComunas.ts'
import { SelectField } from '../../ui/fields.tsx'

interface ProgrammePlaceFieldProps {
  /** `05`, `05109`; null: the whole country. */
  within: string | null
  onChoose: (within: string | null) => void
}

/** The whole country, a region or a comuna: solutions are registered also where nothing is loaded. */
export function ProgrammePlaceField({ within, onChoose }: ProgrammePlaceFieldProps) {
  const { t } = useTranslation()
  const comunas = useComunas()
  const region = within?.slice(0, 2) ?? ''
  const inRegion = comunas.filter((comuna) => comuna.region === region)
  return (
    <div className="pair">
      <SelectField
        label={t('demandRule.target.region')}
        empty={t('demandRule.target.country')}
        value={region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(code) => onChoose(code || null)}
      />
      {inRegion.length > 0 && (
        <SelectField
          label={t('demandRule.target.comuna')}
          empty={t('exports.wholeRegion')}
          value={within?.length === 5 ? within : ''}
          options={inRegion.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChoose(code || region)}
        />
      )}
    </div>
  )
}
