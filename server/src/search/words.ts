import { comparable } from '@arraigo/shared/territory/codes.ts'

/** A word of a text, where it stands, and how it sounds. */
export interface Word {
  text: string
  sound: string
  start: number
  end: number
}

const abbreviations = new Map([
  ['av', 'avenida'],
  ['avda', 'avenida'],
  ['pje', 'pasaje'],
  ['psje', 'pasaje'],
  ['cno', 'camino'],
  ['gral', 'general'],
  ['pdte', 'presidente'],
  ['sta', 'santa'],
  ['sto', 'santo'],
  ['esc', 'escuela'],
  ['hosp', 'hospital'],
  ['pob', 'poblacion'],
])

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}\p{N}]+)*/gu)].map((match) => {
    const written = comparable(match[0]).replaceAll("'", '')
    const plain = abbreviations.get(written) ?? written
    return { text: plain, sound: soundOf(plain), start: match.index, end: match.index + match[0].length }
  })
}

/**
 * Letters that are written for one another in Spanish as spoken in Chile become one: b and v; s, z and soft c; y and ll; the
 * silent h; j and soft g; hard c, k and qu. "balparaizo" and "Valparaíso" are the same, already while typing.
 */
export const soundOf = (plain: string): string =>
  plain
    .replace(/ch/g, '#')
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/ll/g, 'y')
    .replace(/q(?:u(?=[ei]))?/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/c/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/([a-z])\1/g, '$1')
    .replace(/#/g, 'ch')

const linking = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'a', 'en', 'of', 'the'])

/** The words that tell one place from another: "de" and "los" only where there is nothing else. */
export function tellingWords(words: readonly Word[]): Word[] {
  const telling = words.filter(({ text }, at) => !linking.has(text) || (at === words.length - 1 && words.length === 1))
  return telling.length === 0 ? [...words] : telling
}

/** How many typing errors a word may have: none in short ones and in numbers. Two letters swapped are one. */
export function allowedErrors(sound: string): number {
  if (/\d/.test(sound) || sound.length < 4) return 0
  return sound.length < 8 ? 1 : 2
}

/** Letters to add, leave out, change or swap with the next (optimal string alignment); stops above `most`. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      let errors = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        errors = Math.min(errors, (before[j - 2] ?? 0) + 1)
      row.push(errors)
    }
    before = above
    above = row
  }
  return above[b.length] ?? most + 1
}
