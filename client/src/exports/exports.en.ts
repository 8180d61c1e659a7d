import type { Texts } from '../app/i18n/texts.ts'
import type { exportsEs } from './exports.es.ts'

export const exportsEn: Texts<typeof exportsEs> = {
  exports: {
    title: 'Export',
    lead: 'Take the data to QGIS, Excel or another program.',
    none: 'There is no data to export yet.',
    what: 'Data',
    format: 'Format',
    titles: 'Column titles',
    inWords: 'In Spanish, to be read',
    forPrograms: 'Names and codes, for programs',
    region: 'Region',
    everywhere: 'All',
    wholeRegion: 'Whole region',
    download: 'Download',
    asking: 'Preparing…',
    option: '{{name}} ({{rows}})',
  },
  exportFormats: {
    geojson: 'GeoJSON',
    geopackage: 'GeoPackage',
    shapefile: 'Shapefile (zip)',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    flatgeobuf: 'FlatGeobuf',
  },
  exportHints: {
    geojson: 'For the web and almost any program.',
    geopackage: 'Best for QGIS: one file with everything.',
    shapefile: 'For older programs; column names are cut short.',
    csv: 'Table with the place as coordinates or text.',
    xlsx: 'Table for Excel.',
    flatgeobuf: 'Quick to open when there are many rows.',
  },
}
