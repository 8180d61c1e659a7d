import type { Texts } from '../../app/i18n/texts.ts'
import type { attachmentsEs } from './attachments.es.ts'

export const attachmentsEn: Texts<typeof attachmentsEs> = {
  attachments: {
    title: 'Photos and documents',
    countedTitle: 'Photos and documents ({{count, number}})',
    none: 'There are no photos or documents of this settlement yet.',
    drop: 'Drop photos or documents here',
    choose: 'Add files',
    photograph: 'Take a photo',
    limits: 'Up to {{limit}} each: photos, PDF, Word, Excel, OpenDocument, text, CSV, KML, GeoJSON.',
    sending: 'Sending {{name}}',
    storing: 'Saving {{name}}',
    waiting: 'Waiting: {{name}}',
    failed: '{{name}} was not saved',
    dismiss: 'Dismiss the notice about {{name}}',
    already: 'It was there already: {{name}}',
    open: 'Open {{name}}',
    from: 'from {{name}}',
    removeOne: 'Remove {{name}}',
    removed: '{{name}} was removed.',
    undo: 'Undo',
    caption: 'Description',
    captionSaved: 'Saved',
    editCaption: 'Describe {{name}}',
    download: 'Download',
    previous: 'Previous',
    next: 'Next',
    position: '{{at, number}} of {{count, number}}',
    notShown: 'This browser cannot show this file. Download it to open it on your computer.',
    addedBy: 'Added by {{author}}, {{date}}',
  },
}
