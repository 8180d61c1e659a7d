import type { Texts } from '../app/i18n/texts.ts'
import type { prioritiesEs } from './priorities.es.ts'

export const prioritiesEn: Texts<typeof prioritiesEs> = {
  priorities: {
    lead: 'In which order to attend to the settlements, and on what data that can be said.',
    toPlans: 'Go to Plans',
    gone: 'Somebody removed this ranking. The others are in the list.',
    phases: {
      coverage: 'Computing the coverage of services…',
      demand: 'Computing the need around…',
      failed: 'Could not be computed',
    },
    failed: 'The data of the criteria could not be gathered',
    before: 'Meanwhile you see the order with the data of when it was saved.',
  },
}
