import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { isPlaceKind } from '../territory/useFieldText.ts'
import type { Picked } from './mapPointer.ts'

/** The few words beside the pointer: the name, else what it is; sums of blocks say what they stand for. */
export function useNameOf(): (picked: Picked) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (picked) => {
      const { properties } = picked
      const name = textOf(properties.name)
      if (picked.kind !== 'row') return name
      const code = textOf(properties.code)
      if (typeof properties.level === 'string' && typeof properties.block_count === 'number') {
        const count = Number(properties.block_count)
        if (properties.level === 'block') return t('layers.hover.block', { code: code ?? '' })
        const place =
          properties.level === 'zone'
            ? t('layers.hover.zone', { code: code ?? '' })
            : (name ?? t('layers.hover.comuna'))
        return t('layers.hover.sum', { place, count })
      }
      const kind = textOf(properties.kind)
      const count = Number(properties.point_count ?? 1)
      const words =
        kind === null
          ? null
          : isFacilityKind(kind)
            ? t(`choices.${kind}`)
            : isPlaceKind(kind)
              ? t(`placeKinds.${kind}`)
              : kind
      if (count > 1) return t('layers.hover.many', { kind: words ?? '', number: format.number(count) })
      switch (picked.collection) {
        case 'zones':
          return t('layers.hover.zone', { code: code ?? '' })
        case 'blocks':
          return t('layers.hover.block', { code: code ?? '' })
        case 'facilities':
        case 'hazards':
        case 'zoning':
          return [name, words].filter(Boolean).join(' · ') || null
        default:
          return name ?? code
      }
    },
    [t, format],
  )
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

const isFacilityKind = (value: string): value is (typeof facilityKinds)[number] =>
  facilityKinds.includes(value as (typeof facilityKinds)[number])
