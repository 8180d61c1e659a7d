import type { Texts } from '../app/i18n/texts.ts'
import type { demonstrationEs } from './demonstration.es.ts'

export const demonstrationEn: Texts<typeof demonstrationEs> = {
  demonstration: {
    chip: 'Demonstration data',
    load: 'Load the demonstration',
    loading: 'Loading the demonstration territory',
    remove: 'Remove the demonstration',
    removing: 'Removing the demonstration…',
    removeTitle: 'Remove the demonstration data?',
    removeText:
      'The generated territory is deleted. What you imported stays as it is, and the demonstration can be loaded again.',
    notRemoved: 'The demonstration could not be removed',
    alsoPlans_one: 'Also one plan made with it.',
    alsoPlans_many: 'Also {{count, number}} plans made with it.',
    alsoPlans_other: 'Also {{count, number}} plans made with it.',
    alsoEdited_one: 'One record that somebody changed since it was loaded would go with it.',
    alsoEdited_many: '{{count, number}} records that somebody changed since it was loaded would go with it.',
    alsoEdited_other: '{{count, number}} records that somebody changed since it was loaded would go with it.',
    besideText_one:
      'There is one real settlement. The generated ones will mix with it on the map and in plans until you remove them.',
    besideText_many:
      'There are {{count, number}} real settlements. The generated ones will mix with them on the map and in plans until you remove them.',
    besideText_other:
      'There are {{count, number}} real settlements. The generated ones will mix with them on the map and in plans until you remove them.',
    besideTitle: 'Load the demonstration beside your data?',
    rows: '{{count, number}} rows in {{collections}} collections',
    editedTitle: 'Somebody changed records of the demonstration',
    removeEdited: 'Remove the changed ones too',
  },
}
