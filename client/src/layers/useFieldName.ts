import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../app/i18n/es.ts'

/** A field's name as people say it; a comuna is chosen by name, whatever keys it. */
export function useFieldName(): (name: string) => string {
  const { t } = useTranslation()
  return (name) => t(`fields.${(name === 'comuna_code' ? 'comuna_name' : name) as keyof Catalogue['fields']}`)
}
