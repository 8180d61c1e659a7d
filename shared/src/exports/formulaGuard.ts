/**
 * Spreadsheets run a CSV cell that begins with = + - @ as a formula, even between quotes, so a name in somebody's file
 * could make a municipal computer fetch an address or start a program. Such text gets an apostrophe in front, which
 * spreadsheets show as text, and our CSV reader takes it away again: nothing is lost on the way round.
 *
 * Left alone because they cannot call anything: signed figures, telephone numbers and lone dashes (no letter follows).
 * XLSX needs none of this: its cells carry their type, and text is never run.
 */
export function guardFormula(text: string): string {
  return startsLikeFormula.test(text) && !harmless.test(text) ? `'${text}` : text
}

/** The text as it was before guardFormula. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && startsLikeFormula.test(text.slice(1)) && !harmless.test(text.slice(1))
    ? text.slice(1)
    : text
}

// Apostrophes count as part of the beginning, so that text which already looked guarded is guarded once more.
const startsLikeFormula = /^'*[=+\-@\t\r]/
const harmless = /^[+-][\d\s().,-]*$/
