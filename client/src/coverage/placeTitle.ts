import type { PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'

type Named = Pick<PlaceCoverage, 'collection' | 'id' | 'name' | 'code'>

/** What people call it; what has no name goes by what it is and its code. */
export function usePlaceTitle(): (place: Named) => string {
  const { t } = useTranslation()
  return ({ collection, id, name, code }) => name ?? `${t(`coverage.one.${collection}`)} ${code ?? id}`
}
