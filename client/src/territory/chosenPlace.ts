import { inRegion, quoted } from './itemsPath.ts'

/** What a panel counts: all that is loaded, what the map shows, a region or a comuna. `in=05101` in the address. */
export type ChosenPlace =
  | { kind: 'everything' }
  | { kind: 'map' }
  | { kind: 'region'; code: string }
  | { kind: 'comuna'; code: string; region: string }

export function placeFrom(text: string | null): ChosenPlace {
  if (text === 'map') return { kind: 'map' }
  if (/^\d{2}$/.test(text ?? '')) return { kind: 'region', code: text as string }
  if (/^\d{5}$/.test(text ?? '')) return { kind: 'comuna', code: text as string, region: (text as string).slice(0, 2) }
  return { kind: 'everything' }
}

/** Rows of the place by their comuna's code; null where the code does not decide. */
export function placeFilter(place: ChosenPlace): string | null {
  if (place.kind === 'region') return inRegion(place.code)
  return place.kind === 'comuna' ? `comuna_code = ${quoted(place.code)}` : null
}

type RowsByRegion = Readonly<Record<string, number>> | undefined

/** Where no region was chosen: of those with rows the one with most settlements, on which the map opens too. */
export function regionalPlace(place: ChosenPlace, rows: RowsByRegion, settlements: RowsByRegion): ChosenPlace {
  if (place.kind === 'region' || place.kind === 'comuna') return place
  const settlementsOf = (code: string) => settlements?.[code] ?? 0
  const [first] = Object.entries(rows ?? {})
    .filter(([code, count]) => code !== '' && count > 0)
    .sort(([codeA, a], [codeB, b]) => settlementsOf(codeB) - settlementsOf(codeA) || b - a)
  return first === undefined ? place : { kind: 'region', code: first[0] }
}
