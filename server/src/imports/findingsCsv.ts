import { Readable } from 'node:stream'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import type { Db } from '../platform/database.ts'
import { listFindings } from './findings.queries.ts'

const headers: Record<Locale, string[]> = {
  es: ['gravedad', 'regla', 'fila', 'identificador', 'longitud', 'latitud', 'explicación'],
  en: ['severity', 'rule', 'row', 'id', 'longitude', 'latitude', 'explanation'],
}
const severityWords = {
  es: { note: 'nota', repaired: 'corregido', flagged: 'observado', rejected: 'rechazado' },
  en: { note: 'note', repaired: 'repaired', flagged: 'flagged', rejected: 'rejected' },
} as const
const pageRows = 2000

/** The whole report as CSV (UTF-8 with a mark, so that Excel reads the accents), streamed. */
export function findingsCsv(db: Db, importId: number, locale: Locale): Readable {
  return Readable.from(lines(db, importId, locale))
}

async function* lines(db: Db, importId: number, locale: Locale): AsyncGenerator<string> {
  yield `\uFEFF${line(headers[locale])}`
  let after = 0
  for (;;) {
    const page = await listFindings(db, importId, { after, limit: pageRows })
    if (page.length > 0) {
      yield page
        .map((finding) =>
          line([
            severityWords[locale][finding.severity],
            finding.rule,
            finding.sourceRow,
            finding.sourceId,
            finding.point?.[0],
            finding.point?.[1],
            say(locale, { code: finding.rule, params: finding.params }),
          ]),
        )
        .join('')
    }
    if (page.length < pageRows) return
    after = page.at(-1)?.id ?? 0
  }
}

const line = (values: unknown[]) => `${values.map(cell).join(',')}\r\n`

/** Quoted where needed; text that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
