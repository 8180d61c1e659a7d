import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownField } from '../territory/shownFields.ts'

/** "Superficie (ha)": the unit stands in the header, once, unless the name says it already. */
export function useColumnLabel(): (field: Pick<ShownField, 'name' | 'unit'>) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ name, unit }) => {
      const label = t(`fields.${name as 'code'}`)
      return unit === undefined || label.includes('(') ? label : `${label} (${unit})`
    },
    [t],
  )
}
