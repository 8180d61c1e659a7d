const particles = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'e', 'a', 'en'])

const capitalised = (word: string) => word.charAt(0).toLocaleUpperCase('es') + word.slice(1)

/**
 * A name written in capitals as it is spelled in Spanish: "VIÑA DEL MAR" → "Viña del Mar", "O'HIGGINS" → "O'Higgins".
 * A name that already mixes both cases was written by somebody who knew, and is left alone.
 */
export function titleCase(name: string): string {
  if (name !== name.toLocaleUpperCase('es')) return name
  return name
    .toLocaleLowerCase('es')
    .split(/(\s+)/)
    .map((word, at) =>
      at > 0 && particles.has(word) ? word : word.split('-').map(capitalisedAfterApostrophe).join('-'),
    )
    .join('')
}

const capitalisedAfterApostrophe = (word: string) =>
  capitalised(
    word.replace(
      /^([od])(['’´])(\p{L})/u,
      (_, first: string, mark: string, letter: string) => first + mark + letter.toLocaleUpperCase('es'),
    ),
  )
