import { useTranslation } from 'react-i18next'
import { useNameOfPlace } from '../territory/useNameOfPlace.ts'

/** A place to rank, in words; null is all that is loaded. */
export const usePlaceName = () => useNameOfPlace(useTranslation().t('priorities.everywhere'))
