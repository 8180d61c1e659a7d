import type { Texts } from '../../app/i18n/texts.ts'
import type { handingEs } from './handing.es.ts'

export const handingEn: Texts<typeof handingEs> = {
  handing: {
    name: 'Hand over',
    lead: 'The plan as documents to decide with and as files that others go on with. All come of the same calculation.',
    files: 'Files',
    language: 'Language',
    languages: { es: 'Spanish', en: 'English' },
    download: 'Download',
    downloadFormat: 'Download {{name}}',
    making: 'Making the file…',
    receiving: 'Downloading…',
    done: 'Downloaded: {{name}} ({{size}})',
    outdated: 'The plan is outdated: after it was calculated this changed',
    outdatedWhat: 'The dossier will say so on its cover. To hand over what is true today, calculate the plan again.',
    reasons: {
      noRun: 'The plan has not been calculated yet: calculate it, then hand it over.',
      running: 'The plan is being calculated: wait until it ends, or stop it and keep what was found.',
      noResult: 'The last calculation gave no plan: look at the requirements and calculate again.',
    },
    formats: {
      pdf: {
        name: 'Dossier (PDF)',
        use: 'To decide with, sign and file: maps, tables, method, sources and signature.',
      },
      docx: {
        name: 'Project proposals (DOCX)',
        use: 'A document for each group of families, ready to be completed and handed in; together in a ZIP.',
      },
      xlsx: {
        name: 'Workbook (XLSX)',
        use: 'Works, settlements, projects and years, with formulas: change a cost and see what the plan costs.',
      },
      gpkg: {
        name: 'Layers for QGIS (GeoPackage)',
        use: 'Settlements, sites and moves with what was decided, and the works as a table.',
      },
      geojson: {
        name: 'Map (GeoJSON)',
        use: 'The same in one text file, for other map programs.',
      },
      json: {
        name: 'Plan that can be made again (JSON)',
        use: 'What was asked, the data, the choices and the result, signed: anybody computes it again, figure by figure.',
      },
    },
    signature: {
      title: 'Signature',
      what: 'The JSON is signed and the dossier has the same signature: if somebody changes a datum, it does not match any more.',
      key: 'Public key of this installation',
      copyKey: 'Copy the key',
      sum: 'SHA-256 of the file that was downloaded last',
      how: 'To check it, on any machine with Arraigo:',
    },
  },
}
