import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'

const words = {
  es: {
    stored: 'guardado',
    unchanged: 'sin cambios: este archivo ya estaba guardado',
    checked: 'revisado, nada se guardó',
    rejected: 'rechazado',
    cancelled: 'cancelado',
    interrupted: 'interrumpido',
    queued: 'en espera',
    running: 'en curso',
    cells: 'celdas',
    known: 'con elevación',
    read: 'leídas',
    added: 'nuevas',
    updated: 'actualizadas',
    same: 'iguales',
    conflicts: 'con ediciones en conflicto',
    leftOut: 'omitidas',
    lost: 'rechazadas',
    withoutPlace: 'sin ubicación',
    region: 'región',
    households: 'hogares conocidos',
    unknown: 'sin dato',
    rows: 'filas',
    forExample: 'por ejemplo:',
    severity: { note: 'nota', repaired: 'corregido', flagged: 'observado', rejected: 'rechazado' } as Record<
      string,
      string
    >,
  },
  en: {
    stored: 'stored',
    unchanged: 'unchanged: this file was stored before',
    checked: 'checked, nothing was stored',
    rejected: 'rejected',
    cancelled: 'cancelled',
    interrupted: 'interrupted',
    queued: 'waiting',
    running: 'running',
    cells: 'cells',
    known: 'with an elevation',
    read: 'read',
    added: 'new',
    updated: 'updated',
    same: 'the same',
    conflicts: 'with conflicting edits',
    leftOut: 'left out',
    lost: 'rejected',
    withoutPlace: 'without a place',
    region: 'region',
    households: 'known households',
    unknown: 'unknown',
    rows: 'rows',
    forExample: 'for example:',
    severity: { note: 'note', repaired: 'repaired', flagged: 'flagged', rejected: 'rejected' } as Record<
      string,
      string
    >,
  },
} as const

/** The report of a run in plain words, for the terminal: what was read and stored, and every rule with its rows. */
export function describeImport(locale: Locale, run: Import): string {
  const word = words[locale]
  const number = new Intl.NumberFormat(locale === 'es' ? 'es-CL' : 'en')
  const lines = [`${run.fileName}: ${word[run.state]}${run.collection === null ? '' : ` (${run.collection})`}`]
  for (const issue of run.issues) lines.push(`  ${say(locale, issue)}`)
  const { counts } = run
  if (counts === null) return lines.join('\n')
  const isOfCells = run.collection === 'elevation'
  const parts: [number, string][] = [
    [counts.read, isOfCells ? word.cells : word.read],
    [counts.added, isOfCells ? word.known : word.added],
    [counts.updated, word.updated],
    [counts.unchanged, word.same],
    [counts.conflicts, word.conflicts],
    [counts.leftOut, word.leftOut],
    [counts.rejected, word.lost],
    [counts.withoutPlace, word.withoutPlace],
  ]
  lines.push(
    `  ${parts
      .filter(([count], at) => count > 0 || at < 2)
      .map(([count, name]) => `${number.format(count)} ${name}`)
      .join(' · ')}`,
  )
  for (const [rule, { severity, rows, example }] of Object.entries(counts.rules)) {
    const text = say(locale, { code: rule, params: example })
    lines.push(
      `  ${number.format(rows)} × [${word.severity[severity] ?? severity}] ${rows > 1 ? `${word.forExample} ` : ''}${text}`,
    )
  }
  for (const [region, count] of Object.entries(counts.regions).sort(([a], [b]) => a.localeCompare(b))) {
    const households =
      count.households === undefined
        ? ''
        : `, ${number.format(count.households)} ${word.households}, ${number.format(count.unknownHouseholds ?? 0)} ${word.unknown}`
    lines.push(`  ${word.region} ${region || '—'}: ${number.format(count.rows)} ${word.rows}${households}`)
  }
  return lines.join('\n')
}
