import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkElement } from './work.ts'

type FacilityKind = (typeof facilityKinds)[number]
export const isFacilityKind = (kind: string | null): kind is FacilityKind => facilityKinds.some((one) => one === kind)

/** Its own name, else what it is. */
export function useElementName(): (element: Pick<WorkElement, 'type' | 'kind' | 'name'>) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ type, kind, name }) => {
      if (name?.trim()) return name
      if (type === 'street') return t('proposals.street')
      return isFacilityKind(kind) ? t(`choices.${kind}`) : (kind ?? '')
    },
    [t],
  )
}
