import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'
import { usePlanProgrammes } from '../plans.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'

/** Whose rules sites are held against. */
export function ProgrammeField() {
  const { t } = useTranslation()
  const { programme, choose } = useSiteProgramme()
  const programmes = usePlanProgrammes().data ?? []
  const options = programmes.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <SelectField
      label={t('sites.programme')}
      value={programme}
      options={options.length === 0 ? [{ value: programme, label: programme }] : options}
      onChange={choose}
    />
  )
}
