/** A difference in words, with its sign. */
export const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text.replace(/^-/, '−'))
