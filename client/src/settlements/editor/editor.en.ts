import type { Texts } from '../../app/i18n/texts.ts'
import type { editorEs } from './editor.es.ts'

export const editorEn: Texts<typeof editorEs> = {
  editor: { title: 'Draw a settlement' },
}
