/** A whole number as people type it, 1.200 and 1,200 and 1 200 too; null where nothing is typed, NaN where it is no number. */
export function readCount(text: string): number | null {
  const plain = text.trim().replace(/[\s.,](?=\d{3}(\D|$))/g, '')
  if (plain === '') return null
  return /^[-−]?\d{1,15}$/.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN
}
