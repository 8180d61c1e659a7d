import type { Texts } from '../app/i18n/texts.ts'
import type { layersEs } from './layers.es.ts'

export const layersEn: Texts<typeof layersEs> = {
  layers: {},
}
