import { Type } from 'typebox'
import { collectionIds } from '../territory/collections.ts'
import { exportFormatIds } from './exportFormats.ts'

// Values are checked by readExportRequest, which says everything that is wrong at once and in plain words.
export const ExportParams = Type.Object({
  collection: Type.String({ description: `One of: ${collectionIds.join(', ')}`, maxLength: 80 }),
})

export const ExportQuery = Type.Object({
  format: Type.String({ description: `One of: ${exportFormatIds.join(', ')}; or the file extension`, maxLength: 80 }),
  region: Type.Optional(Type.String({ description: 'Region code, two digits', maxLength: 80 })),
  words: Type.Optional(
    Type.String({ description: '`es`: titles and fixed values in Spanish words; for CSV and XLSX', maxLength: 80 }),
  ),
  comuna: Type.Optional(Type.String({ description: 'Comuna code, five digits', maxLength: 80 })),
})
