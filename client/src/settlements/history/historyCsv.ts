import type { SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { csvText } from '../../territory/tableCsv.ts'

interface CsvWords {
  header: readonly string[]
  field: (field: string) => string
  value: (field: string, value: unknown) => string
}

/** A line a change, a version without changes one line; in words, because it is read by people, not by programs. */
export function historyCsv(versions: readonly SettlementVersion[], { header, field, value }: CsvWords): string {
  const lines = versions.flatMap((version) => {
    const who = [version.version, version.validFrom, version.validTo, version.changedBy, version.changeNote]
    if (version.changes.length === 0) return [[...who, null, null, null]]
    return version.changes.map((change) => [
      ...who,
      field(change.field),
      value(change.field, change.before),
      value(change.field, change.after),
    ])
  })
  return csvText([[...header], ...lines])
}
