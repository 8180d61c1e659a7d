import type { FaultOptions } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import { type BoundaryFacts, boundaryFindings } from '@arraigo/shared/profile/boundaryFindings.ts'
import { measureBoundary } from '@arraigo/shared/profile/boundaryMeasures.ts'
import type { RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Db } from '../platform/database.ts'
import { rulesInForce } from './boundaryRules.queries.ts'
import { type ComunaPlace, comunasOf, nearestComuna, type OverlapRow, overlapsOf } from './places.queries.ts'

export interface JudgedSettlement {
  /** Null for one that is not stored yet. */
  settlementId: number | null
  /** What it is said to be; null is not said. */
  comunaCode: string | null
  householdCount: number | null
  /** Settlements whose overlap with it is known and left; absent: those that are stored. */
  disputedWith?: readonly number[]
}

/**
 * What the rules in force say of a settlement's boundary, as it is about to be saved: `forbids` must not be stored,
 * `warns` may. The same as the profile says while it is drawn. `db` may be the transaction that saves.
 */
export async function judgeBoundary(
  db: Db,
  boundary: MultiPolygon | Polygon,
  settlement: JudgedSettlement,
): Promise<Finding[]> {
  const rules = await rulesInForce(db)
  const { faults, shape, areaM2 } = measureBoundary(boundary, maxVerticesOf(rules))
  const bare = { faults, areaM2, comunas: null, nearestComuna: null, declared: null, overlaps: [] }
  if (shape === null) return boundaryFindings({ ...bare, householdCount: settlement.householdCount }, rules)
  const comunas = await comunasOf(db, shape, settlement.comunaCode)
  const isNowhere = comunas.every(({ share }) => share === 0)
  const facts: BoundaryFacts = {
    faults,
    areaM2,
    ...placeFacts(comunas, settlement.comunaCode),
    nearestComuna: isNowhere ? await nearestComuna(db, shape) : null,
    overlaps: withDisputes(await overlapsOf(db, shape, settlement.settlementId), settlement.disputedWith),
    householdCount: settlement.householdCount,
  }
  return boundaryFindings(facts, rules)
}

/** How many vertices the rules allow, as those who look for faults want it. */
export function maxVerticesOf(rules: readonly RuleInForce[]): FaultOptions {
  const maxVertices = rules.find(({ code }) => code === 'boundary-too-many-vertices')?.parameters.maxVertices
  return maxVertices === undefined ? {} : { maxVertices }
}

export function placeFacts(
  comunas: readonly ComunaPlace[],
  declaredCode: string | null,
): Pick<BoundaryFacts, 'comunas' | 'declared'> {
  const declared = comunas.find(({ code }) => code === declaredCode)
  return {
    comunas: comunas.filter(({ share }) => share > 0),
    declared: declared ?? null,
  }
}

/** The disputes stored, or those that will be instead of them. */
export const withDisputes = (overlaps: readonly OverlapRow[], disputedWith?: readonly number[]): OverlapRow[] =>
  overlaps.map((overlap) => ({
    ...overlap,
    isDisputed: disputedWith?.includes(overlap.settlementId) ?? overlap.isDisputed,
  }))
