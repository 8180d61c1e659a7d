import type { Texts } from '../../app/i18n/texts.ts'
import type { drawingEs } from './drawing.es.ts'

export const drawingEn: Texts<typeof drawingEs> = {
  drawing: { title: 'Drawing' },
}
