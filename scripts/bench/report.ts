export type Figures = Record<string, number | string | null>

/** Prints the figures as a table on standard output and, as the last line, as one JSON object. Null is "not measured". */
export function report(bench: string, figures: Figures): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length))
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(width)}  ${value ?? 'not measured'}`)
  console.log(JSON.stringify({ bench, ...figures }))
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))
