import { criterionDefinition } from '@arraigo/shared/priorities/criterionLibrary.ts'
import type { CriterionColumn, RankingInputs, ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionName } from '@arraigo/shared/priorities/rankingNames.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

export type Figure = RankingInputs['basis']['parameters'][number]
export type Said = Pick<Issue, 'code' | 'params'>

/** A column with what is to be said of it as a whole and the figures that it was made with. */
export interface MadeColumn {
  column: CriterionColumn
  findings: Said[]
  figures: Figure[]
}

/** What is known of one settlement by one criterion. */
export interface Cell {
  value: number | null
  /** Share of what it is made of that is known; absent: all of it. */
  known?: number
  /** Null or absent: taken as exact. */
  low?: number | null
  high?: number | null
  /** Where settlements have different ones. */
  source?: ValueSource | null
  /** Why it is unknown, or what to know about it. */
  note?: Said | null
}

export interface ColumnParts {
  key: string
  /** Of a service that somebody added. */
  givenName?: string | null
  cells: readonly Cell[]
  /** Those that hold for every settlement; absent where each cell has its own. */
  sources?: ValueSource[]
  findings?: Said[]
  figures?: Figure[]
}

export function makeColumn({ key, givenName, cells, sources, findings = [], figures = [] }: ColumnParts): MadeColumn {
  const own = sources === undefined ? ownSources(cells) : { sources, rowSources: null }
  const { unit } = criterionDefinition(key)
  const rounded = (value: number | null | undefined) => roundedFigure(value, keptDigits[unit])
  const bounds = (side: 'low' | 'high') => cells.map((cell) => (cell.value === null ? null : rounded(cell[side])))
  const low = bounds('low')
  const high = bounds('high')
  const hasBounds = low.some((bound) => bound !== null) || high.some((bound) => bound !== null)
  return {
    column: {
      key,
      name: criterionName(key, givenName),
      unit,
      values: cells.map(({ value }) => rounded(value)),
      ...(cells.some(({ known }) => known !== undefined) && { known: cells.map(knownShare) }),
      low: hasBounds ? low : null,
      high: hasBounds ? high : null,
      ...own,
      notes: cells.flatMap(({ note }, row) => (note == null ? [] : [{ row, said: note }])),
    },
    findings,
    figures,
  }
}

const knownShare = ({ value, known = 1 }: Cell) => (value === null ? 0 : roundedFigure(known, keptDigits.share))

/**
 * Digits after the point that are kept. Areas and distances differ between two versions of a geometry library in their last
 * digits: rankings of the same data would not be the same. What people wrote is kept as it is.
 */
const keptDigits: Record<string, number> = {
  share: 6,
  index: 4,
  'households-per-ha': 4,
  'per-thousand': 4,
  'uf-per-family': 2,
}

/** Neither infinite nor minus zero, which JSON does not know. */
function roundedFigure(value: number | null | undefined, digits: number | undefined): number | null {
  if (value == null || !Number.isFinite(value)) return null
  if (digits === undefined) return value + 0
  const scale = 10 ** digits
  return Math.round(value * scale) / scale + 0
}

function ownSources(cells: readonly Cell[]): Pick<CriterionColumn, 'sources' | 'rowSources'> {
  const entries = new Map<string, number>()
  const sources: ValueSource[] = []
  const rowSources = cells.map(({ value, source }) => {
    if (value === null || source == null) return null
    const known = JSON.stringify(source)
    const entry = entries.get(known) ?? sources.push(source) - 1
    entries.set(known, entry)
    return entry
  })
  return { sources, rowSources }
}

export const unknown = (code: string, params?: Said['params']): Cell => ({
  value: null,
  note: params === undefined ? { code } : { code, params },
})

/** Sources for every settlement: files, and the figures that people can change. */
export const sourcesOfFigures = (figures: readonly Figure[]): ValueSource[] => {
  const sources = figures.map(({ source, year, confidence }) => ({ name: source, year, datasetId: null, confidence }))
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()]
}
