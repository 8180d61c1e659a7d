import type { Issue } from '../../problems/issue.ts'
import { type DwellingCodes, dwellingCodes2017, dwellingCodes2024 } from './dwellingCodes.ts'

/** What is read of a dwelling's row. */
export const microdataFields = [
  'comuna',
  'zone',
  'district',
  'locality',
  'area',
  'type',
  'occupied',
  'wall',
  'roof',
  'floor',
  'bedrooms',
  'people',
  'households',
  'water',
  'waterReach',
  'sewer',
  'independentNuclei',
] as const
export type MicrodataField = (typeof microdataFields)[number]

/** Column of the file by field; an absent one is unknown in every row. */
export type MicrodataColumns = Partial<Record<MicrodataField, string>>

export interface Microdata {
  id: 'census-2017' | 'census-2024'
  columns: MicrodataColumns
  codes: DwellingCodes
}

/** Zone from `district` (DC) and `locality` (ZC_LOC), with the comuna and the area. */
const census2017: Microdata = {
  id: 'census-2017',
  codes: dwellingCodes2017,
  columns: {
    comuna: 'COMUNA',
    district: 'DC',
    locality: 'ZC_LOC',
    area: 'AREA',
    type: 'P01',
    occupied: 'P02',
    wall: 'P03A',
    roof: 'P03B',
    floor: 'P03C',
    bedrooms: 'P04',
    people: 'CANT_PER',
    households: 'CANT_HOG',
    water: 'P05',
  },
}

const census2024: Microdata = {
  id: 'census-2024',
  codes: dwellingCodes2024,
  columns: {
    comuna: 'comuna',
    area: 'area',
    type: 'p2_tipo_vivienda',
    occupied: 'p3b_estado_ocupacion',
    wall: 'p4a_mat_paredes',
    roof: 'p4b_mat_techo',
    floor: 'p4c_mat_piso',
    bedrooms: 'p5_num_dormitorios',
    people: 'cant_per',
    households: 'cant_hog',
    water: 'p6_fuente_agua',
    waterReach: 'p7_distrib_agua',
    sewer: 'p8_serv_hig',
  },
}

export const knownMicrodata: readonly Microdata[] = [census2017, census2024]

/** Without these there is nothing to classify. */
const needed = ['comuna', 'wall', 'roof', 'floor'] as const satisfies MicrodataField[]

/** Columns that only files of persons have: there a dwelling would count once for each who lives in it. */
const ofPersons = ['PERSONAN', 'P08', 'P09', 'sexo', 'edad', 'parentesco']

export interface ChosenColumns {
  microdata: Microdata | null
  /** As the file writes them. */
  columns: MicrodataColumns
  issues: Issue[]
}

/**
 * Which census a file is of, by its columns (whatever their case), with those that somebody named instead. Everything that is
 * wrong at once: nothing of the file is read before.
 */
export function chooseColumns(header: readonly string[], named: Readonly<Record<string, string>> = {}): ChosenColumns {
  const byName = new Map(header.map((name) => [name.trim().toLowerCase(), name]))
  const inFile = (name: string | undefined) => (name === undefined ? undefined : byName.get(name.trim().toLowerCase()))
  const found = (one: Microdata) => Object.values(one.columns).filter((name) => inFile(name) !== undefined).length
  const microdata = knownMicrodata.toSorted((a, b) => found(b) - found(a))[0]!
  const issues = namedIssues(header, named, inFile)
  const columns: MicrodataColumns = {}
  for (const field of microdataFields) {
    const column = inFile(named[field] ?? microdata.columns[field])
    if (column !== undefined) columns[field] = column
  }
  const missing = needed.filter((field) => columns[field] === undefined && named[field] === undefined)
  if (missing.length > 0) issues.push(missingIssue(missing, microdata, header))
  const personal = ofPersons.filter((name) => inFile(name) !== undefined)
  if (personal.length > 0)
    issues.push({ code: 'need-microdata-of-persons', params: { columns: personal.map(inFile).join(', ') } })
  return { microdata: issues.length > 0 ? null : microdata, columns, issues }
}

function namedIssues(
  header: readonly string[],
  named: Readonly<Record<string, string>>,
  inFile: (name: string) => string | undefined,
): Issue[] {
  const issues: Issue[] = []
  for (const [field, column] of Object.entries(named)) {
    if (!(microdataFields as readonly string[]).includes(field))
      issues.push({ code: 'need-field-unknown', path: field, params: { field, fields: microdataFields.join(', ') } })
    else if (inFile(column) === undefined)
      issues.push({ code: 'need-column-unknown', path: field, params: { field, column, columns: header.join(', ') } })
  }
  return issues
}

const missingIssue = (missing: readonly MicrodataField[], microdata: Microdata, header: readonly string[]): Issue => ({
  code: 'need-columns-missing',
  params: {
    fields: missing.map((field) => `${field} (${microdata.columns[field]})`).join(', '),
    columns: header.join(', '),
  },
})
