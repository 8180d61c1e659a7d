import type { CriterionColumn, RankingCriterion, RankingInputs, RankingSpec } from '../ranking.schema.ts'

/** Criteria of an own attribute each: `attribute:1`, `attribute:2`, … */
export const aCriterion = (change: Partial<RankingCriterion> = {}): RankingCriterion => ({
  key: 'attribute:1',
  weight: 1,
  direction: 'more-first',
  normalisation: { kind: 'min-max' },
  unknown: 'leave-out',
  ...change,
})

export const aSpec = (criteria: Array<Partial<RankingCriterion>>, change: Partial<RankingSpec> = {}): RankingSpec => ({
  in: null,
  standardSet: 'default',
  method: 'weighted-sum',
  criteria: criteria.map((criterion, at) => aCriterion({ key: `attribute:${at + 1}`, ...criterion })),
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
  ...change,
})

export const aColumn = (key: string, values: Array<number | null>): CriterionColumn => ({
  key,
  name: { es: `Criterio ${key.slice(-1)}`, en: `Criterion ${key.slice(-1)}` },
  unit: 'number',
  values,
  low: null,
  high: null,
  sources: [{ name: 'Catastro', year: 2024, datasetId: 1, confidence: 'confirmed' }],
  rowSources: null,
  notes: [],
})

/** A row for each settlement, a value for each criterion. */
export const someInputs = (
  rows: Array<Array<number | null>>,
  names = rows.map((_, row) => `S${row + 1}`),
): RankingInputs => ({
  in: null,
  standardSet: 'default',
  settlements: {
    ids: rows.map((_, row) => row + 1),
    versions: rows.map(() => 1),
    codes: rows.map((_, row) => `05109000${row + 1}`),
    names,
    comunaCodes: rows.map(() => '05109'),
    comunaNames: rows.map(() => 'Viña del Mar'),
    households: rows.map(() => 40),
    longitudes: rows.map(() => -71.5),
    latitudes: rows.map(() => -33),
  },
  columns: (rows[0] ?? []).map((_, at) =>
    aColumn(
      `attribute:${at + 1}`,
      rows.map((row) => row[at] ?? null),
    ),
  ),
  left: { closed: 0, repeated: 0 },
  basis: { versions: { settlements: 1 }, computedAt: '2026-11-22T10:00:00Z', parameters: [] },
  findings: [],
})
