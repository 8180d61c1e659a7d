import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { SelectField } from '../ui/fields.tsx'
import { useStandards } from './coverage.api.ts'
import { useCoverageAddress } from './coverageAddress.ts'

/** By which distances coverage is judged. */
export function StandardSetField() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { set, choose } = useCoverageAddress()
  const standards = useStandards()
  const names = [...new Set([set, ...(standards.data ?? []).map(({ setName }) => setName)])].sort()
  return (
    <SelectField
      label={t('coverage.set')}
      value={set}
      options={names.map((name) => ({ value: name, label: standardSetName(locale, name) }))}
      onChange={(name) => choose({ set: name })}
    />
  )
}
