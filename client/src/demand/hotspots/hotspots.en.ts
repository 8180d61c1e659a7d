import type { Texts } from '../../app/i18n/texts.ts'
import type { hotspotsEs } from './hotspots.es.ts'

export const hotspotsEn: Texts<typeof hotspotsEs> = {
  hotspots: {},
}
