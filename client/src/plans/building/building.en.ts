import type { Texts } from '../../app/i18n/texts.ts'
import type { buildingEs } from './building.es.ts'

export const buildingEn: Texts<typeof buildingEs> = {
  building: {
    name: 'New plan',
  },
}
