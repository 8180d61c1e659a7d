import { comunaCode, zoneCode } from '../../territory/codes.ts'
import type { DwellingRecord } from './dwellingRecord.ts'
import type { Microdata, MicrodataColumns, MicrodataField } from './microdataColumns.ts'

/** Counts of a row are at most this; 98 and 99 say that there is no answer, in each column in its own way. */
const most = { bedrooms: 90, households: 90, independentNuclei: 90, people: 9999 } as const

export type MicrodataRow = Readonly<Record<string, unknown>>

/** Makes a reader of rows: what is blank, negative or no code of the question is unknown. */
export function dwellingReader({ codes }: Microdata, columns: MicrodataColumns): (row: MicrodataRow) => DwellingRecord {
  const text = (row: MicrodataRow, field: MicrodataField): string => {
    const column = columns[field]
    const value = column === undefined ? null : row[column]
    return value === null || value === undefined
      ? ''
      : String(value)
          .trim()
          .replace(/^(\d+)[.,]0+$/, '$1')
  }
  const coded = <Class>(row: MicrodataRow, field: MicrodataField, classes: Readonly<Record<string, Class>>) => {
    const code = text(row, field).replace(/^0+(?=\d)/, '')
    return Object.hasOwn(classes, code) ? classes[code]! : null
  }
  const count = (row: MicrodataRow, field: keyof typeof most) => {
    const value = text(row, field)
    return /^\d+$/.test(value) && Number(value) <= most[field] ? Number(value) : null
  }
  return (row) => {
    const comuna = comunaCode(text(row, 'comuna'))
    return {
      comuna,
      zone: zoneOf(comuna, (field) => text(row, field)),
      type: coded(row, 'type', codes.type),
      occupied: coded(row, 'occupied', codes.occupied),
      wall: coded(row, 'wall', codes.wall),
      roof: coded(row, 'roof', codes.roof),
      floor: coded(row, 'floor', codes.floor),
      bedrooms: count(row, 'bedrooms'),
      people: count(row, 'people'),
      households: count(row, 'households'),
      water: coded(row, 'water', codes.water),
      waterReach: coded(row, 'waterReach', codes.waterReach),
      sewer: coded(row, 'sewer', codes.sewer),
      area: coded(row, 'area', codes.area),
      independentNuclei: count(row, 'independentNuclei'),
    }
  }
}

/** Named, or put together: comuna 5 digits, district 2, area 1, zone or locality 3. */
function zoneOf(comuna: string | null, text: (field: MicrodataField) => string): string | null {
  const named = zoneCode(text('zone'))
  if (/^\d{11}$/.test(named)) return named
  const [district, area, locality] = [text('district'), text('area'), text('locality')]
  if (comuna === null || !/^\d{1,2}$/.test(district) || !/^[12]$/.test(area) || !/^\d{1,3}$/.test(locality)) return null
  return `${comuna}${district.padStart(2, '0')}${area}${locality.padStart(3, '0')}`
}
