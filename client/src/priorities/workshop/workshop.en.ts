import type { Texts } from '../../app/i18n/texts.ts'
import type { workshopEs } from './workshop.es.ts'

export const workshopEn: Texts<typeof workshopEs> = {
  workshop: {
    name: 'Weighing workshop',
  },
}
