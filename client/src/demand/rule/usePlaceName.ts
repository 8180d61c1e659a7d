import { useTranslation } from 'react-i18next'
import { useNameOfPlace } from '../../territory/useNameOfPlace.ts'

/** A place of a target, in words; null is the country. */
export const usePlaceName = () => useNameOfPlace(useTranslation().t('demandRule.target.country'))
