import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { hexagonNeighbours, hexagonOf } from '@arraigo/shared/demand/hexagons.ts'
import type { ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type Cell, type Figure, type MadeColumn, makeColumn, unknown } from './column.ts'
import type { Known } from './recordColumns.ts'

/** About 0.7 km² each: seven of them are a walk of a quarter of an hour around. */
export const aroundResolution = 8

/** Public figures of every hexagon, by its number. */
export interface PublicDemand {
  entryOf: ReadonlyMap<number, number>
  families: readonly (number | null)[]
  /** The people that these families are of. */
  people: readonly (number | null)[]
  suppressed: ReadonlySet<number>
  basis: DemandCells['basis']
}

/** `cells`: of families, as the public sees them. */
export function publicDemand({ ids, values, people, peopleOf, suppressed, basis }: DemandCells): PublicDemand {
  return {
    entryOf: new Map(ids.map((id, entry) => [id, entry])),
    families: values.families!,
    people: peopleOf?.families ?? people,
    suppressed: new Set(suppressed.families),
    basis,
  }
}

/**
 * Families in need per 1,000 people in the hexagon of the settlement's point and its six neighbours: the sum of the public
 * families by the sum of the people these are of. Hexagons in which nobody lives and nothing is loaded add nothing; one that is
 * protected or unknown makes the whole unknown.
 */
export function needAroundColumn(known: Known, demand: PublicDemand, demandFigures: readonly Figure[]): MadeColumn {
  const cells = known.rows.map(({ longitude, latitude }): Cell => {
    if (longitude === null || latitude === null) return unknown('value-without-boundary')
    return around(demand, hexagonOf(longitude, latitude, aroundResolution))
  })
  const { rule, datasetIds, needYear } = demand.basis
  const files = datasetIds.map((id): ValueSource => {
    const file = known.datasets.get(id)
    return { name: file?.name ?? '', year: file?.year ?? null, datasetId: id, confidence: null }
  })
  const ofRule = { source: rule.source, year: needYear, confidence: rule.confidence }
  return makeColumn({
    key: 'need-around',
    cells,
    sources: [{ name: rule.source, year: needYear, datasetId: null, confidence: rule.confidence }, ...files],
    figures: [
      ...demandFigures,
      { code: `demand-rule:${rule.deduplication}`, value: null, unit: 'rule', ...ofRule, version: rule.version },
    ],
  })
}

function around({ entryOf, families, people, suppressed }: PublicDemand, hexagon: number): Cell {
  let [familySum, peopleSum] = [0, 0]
  for (const one of [hexagon, ...hexagonNeighbours(hexagon)]) {
    const entry = entryOf.get(one)
    if (entry === undefined) continue
    if (suppressed.has(entry)) return unknown('value-around-protected')
    const [ownFamilies, ownPeople] = [families[entry], people[entry]]
    if (ownFamilies == null || ownPeople == null) return unknown('value-around-unknown')
    familySum += ownFamilies
    peopleSum += ownPeople
  }
  return peopleSum > 0 ? { value: (1000 * familySum) / peopleSum } : unknown('value-around-unknown')
}
