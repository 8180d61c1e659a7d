import type { RankedRow } from '../rankingInputs.queries.ts'
import type { Known } from './recordColumns.ts'

/** A settlement of which nothing is said but what is asked for. */
const aRankedRow = (own: Partial<RankedRow> = {}): RankedRow => ({
  id: 1,
  version: 1,
  code: 'C1',
  name: 'Campamento',
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  households: null,
  householdSource: null,
  householdYear: null,
  families: null,
  familySource: null,
  familyYear: null,
  originYear: null,
  tenure: 'unknown',
  strategy: 'unknown',
  confidence: 'unknown',
  levels: {
    water: 'unknown',
    sewerage: 'unknown',
    power: 'unknown',
    waste: 'unknown',
    paving: 'unknown',
    lighting: 'unknown',
  },
  datasetId: 7,
  datasetYear: 2024,
  areaM2: 20_000,
  longitude: -71.55,
  latitude: -33.02,
  ...own,
})

/** Settlements, one file of 2024, and figures with these values. */
export function known(rows: Partial<RankedRow>[], figures: Record<string, number> = {}): Known {
  return {
    rows: rows.map((row, at) => aRankedRow({ id: at + 1, ...row })),
    datasets: new Map([[7, { name: 'Catastro', year: 2024 }]]),
    figures: new Map(
      Object.entries(figures).map(([code, value]) => [
        code,
        { code, value, unit: 'share', source: 'por confirmar', year: 2026, confidence: 'to-confirm', version: 1 },
      ]),
    ),
  }
}
