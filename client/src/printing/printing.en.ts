import type { Texts } from '../app/i18n/texts.ts'
import type { printingEs } from './printing.es.ts'

export const printingEn: Texts<typeof printingEs> = {
  printing: {
    name: 'Print or save as picture',
    defaultTitle: 'Informal settlements',
    title: 'Title',
    note: 'Note below the title',
    paper: 'Paper',
    orientation: 'Orientation',
    landscape: 'Landscape',
    portrait: 'Portrait',
    scale: 'Scale',
    fit: 'What is seen (1:{{scale}})',
    frameHint: 'The frame on the map shows what the page will have: move the map to choose the place.',
    print: 'Print or save as PDF',
    picture: 'Save picture (PNG)',
    drawing: 'Drawing…',
    printHint: 'For the scale to be true, print at 100 % and without added margins.',
    map: 'Map',
    crs: 'WGS 84, Web Mercator projection (EPSG:3857); the scale is true in the middle: {{place}}.',
    sources: 'Sources: {{sources}}.',
    made: 'Made with Arraigo on {{date}}',
    page: 'Page {{page}} of {{of}}',
    incomplete: 'Some layers did not arrive from the server: the map is not complete.',
    problems: {
      noMap: 'The map is not ready yet.',
      failed: 'The browser could not draw the map. Try a smaller page.',
    },
  },
}
