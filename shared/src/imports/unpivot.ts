import type { Mapping } from './mapping.schema.ts'
import type { SourceRow } from './source.ts'
import { isBlank, readColumn } from './sourceColumns.ts'

/**
 * The rows that a row of the file stands for: itself, or one per figure where the mapping unpivots, numbered as if the
 * file had been written that way. A blank figure makes no row: nothing was published.
 */
export function unpivotRow(mapping: Mapping, row: SourceRow): SourceRow[] {
  const { unpivot } = mapping
  if (!unpivot) return [row]
  const figures = new Set(unpivot.map(({ column }) => column.toLowerCase()))
  const shared = Object.entries(row.properties).filter(([column]) => !figures.has(column.toLowerCase()))
  return unpivot.flatMap(({ column, code, name, unit }, at) => {
    const value = readColumn(row.properties, column)
    if (isBlank(value)) return []
    const made = { $code: code, $name: name, $unit: unit ?? null, $value: value }
    return [
      {
        ...row,
        rowNo: (row.rowNo - 1) * unpivot.length + at + 1,
        properties: { ...Object.fromEntries(shared), ...made },
      },
    ]
  })
}
