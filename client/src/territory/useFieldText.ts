import { isDate } from '@arraigo/shared/ogc/instants.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import type { ShownField } from './shownFields.ts'

const placeKinds = [
  'flood',
  'landslide',
  'fire',
  'ravine',
  'tsunami',
  'intercommunal-zone',
  'no-build',
  'urban-limit',
] as const
type PlaceKind = (typeof placeKinds)[number]

export const isPlaceKind = (value: string): value is PlaceKind => placeKinds.includes(value as PlaceKind)

/** A value as people read it; unknown is a word, never an empty cell or a zero. */
export function useFieldText(): (field: Pick<ShownField, 'name' | 'type' | 'choices'>, value: unknown) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ name, type, choices }, value) => {
      if (value === null || value === undefined || value === '') return t('unknown')
      // The unit stands in the header, or is added by who has none.
      if (name === 'area_m2') return format.areaHa(Number(value)).replace(/ ha$/, '')
      if (type === 'integer') return format.number(Number(value))
      if (type === 'number') return format.number(Number(value), 2)
      const text = String(value)
      if (type === 'date') return isDate(text) ? format.day(text) : text
      if (type === 'choice' && choices?.includes(text)) return t(`choices.${text as 'none'}`)
      return name === 'kind' && isPlaceKind(text) ? t(`placeKinds.${text}`) : text
    },
    [t, format],
  )
}
