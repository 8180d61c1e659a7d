import type { Texts } from '../app/i18n/texts.ts'
import type { prioritiesEs } from './priorities.es.ts'

export const prioritiesEn: Texts<typeof prioritiesEs> = {
  priorities: {
    lead: 'In which order to attend to the settlements, and on what data that can be said.',
    toPlans: 'Go to Plans',
  },
}
