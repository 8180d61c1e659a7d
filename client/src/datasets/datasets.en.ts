import type { Texts } from '../app/i18n/texts.ts'
import type { datasetsEs } from './datasets.es.ts'

export const datasetsEn: Texts<typeof datasetsEs> = {
  datasets: {
    noProvenance: 'No provenance given',
    title: 'Loaded data',
    none: 'No files yet.',
    name: 'Name',
    publisher: 'Publisher',
    licence: 'Licence',
    year: 'Year of the data',
    importedAt: 'Imported {{date}}',
    forComparison: 'Only to be compared: it changes no settlement',
    remove: 'Remove {{name}}',
    removing: 'Removing…',
    removeTitle: 'Remove this data?',
    removeText: 'The {{rows}} rows of “{{name}}” are deleted. This cannot be undone; the file can be imported again.',
    removeElevation:
      'The elevations of “{{name}}” are deleted and walking times no longer use them. The file can be imported again.',
    elevation: 'Elevation of the ground',
    removeAction: 'Remove the data',
  },
  data: { name: 'Data', lead: 'Bring files, see what became of each row, and take the data to other programs.' },
}
