import { parameterCodes } from '@arraigo/shared/parameters/parameterRanges.ts'
import type { HazardFacts } from '@arraigo/shared/plans/strategies.schema.ts'
import { groundHazards, kindsThatMove, type StrategyParameters } from '@arraigo/shared/plans/strategyRule.ts'
import { slopesOf } from '../../elevation/slopesOf.ts'
import type { Database, Db } from '../../platform/database.ts'
import { readShapes } from '../../platform/readShapes.ts'
import { comunasOfHazards } from '../../priorities/columns/territoryColumns.ts'
import * as queries from './strategies.queries.ts'

const pointDistance = 'hazard-point-distance-m'

export async function strategyParameters(db: Db): Promise<StrategyParameters> {
  const rows = await queries.ruleParameters(db, [...parameterCodes('strategies'), pointDistance])
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]))
}

/** What is known of the hazards of settlements, in their order. One question after the other: an embedded database has one process. */
export async function readHazardFacts(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  settlements: readonly queries.StrategyRow[],
  parameters: StrategyParameters,
): Promise<HazardFacts[]> {
  const ids = settlements.map(({ id }) => id)
  const drawn = settlements.filter(({ hasBoundary }) => hasBoundary).map(({ id }) => id)
  const studies = Map.groupBy(await queries.studiesOf(db, ids), ({ settlementId }) => settlementId)
  const asked = drawn.map((id) => ({ id, kinds: kindsThatMove(parameters, studies.get(id) ?? []) }))
  const { rows, broken } = await readShapes(kind, asked, (some) => queries.groundOf(db, some))
  const ground = new Map(rows.map((row) => [row.id, row]))
  const brokenIds = new Set(broken.map(({ id }) => id))
  const metres = parameters[pointDistance] ?? 0
  const near = await readShapes(kind, metres > 0 ? drawn : [], (some) => queries.pointsNear(db, some, metres))
  const points = Map.groupBy(near.rows, ({ id }) => id)
  const outside = await readShapes(kind, drawn, (some) => queries.outsideLimits(db, some))
  const outsideIds = new Set(outside.rows.map(({ id }) => id))
  const slopes = await readSlopes(db, drawn)
  const instruments = await readInstruments(db)
  return settlements.map(({ id, comunaCode, hasBoundary }): HazardFacts => {
    const own = ground.get(id)
    const hasGround = hasBoundary && !brokenIds.has(id)
    return {
      problem: hasGround ? null : hasBoundary ? 'shape-broken' : 'without-boundary',
      overlays: own?.overlays ?? [],
      moving: {
        ofGround: hasGround ? (own?.share ?? 0) : null,
        ofBuildings: own !== undefined && own.buildings > 0 ? own.buildingsWithin / own.buildings : null,
        buildings: own?.buildings ?? 0,
      },
      points: (points.get(id) ?? []).map(({ id: _, ...point }) => point),
      pointDistanceM: metres,
      stripCount: own?.stripCount ?? 0,
      slopeDeg: slopes.get(id) ?? null,
      studies: (studies.get(id) ?? []).map(({ settlementId: _, ...study }) => study),
      coveredBy: comunaCode === null ? [] : (instruments.get(comunaCode) ?? []),
      isOutsideLimits: outsideIds.has(id),
    }
  })
}

async function readSlopes(db: Db, ids: readonly number[]): Promise<Map<number, number | null>> {
  const shapes = await queries.boundaries(db, ids)
  const slopes = await slopesOf(
    db,
    shapes.map(({ boundary }) => boundary),
  )
  return new Map(shapes.map(({ id }, at) => [id, slopes[at] ?? null]))
}

/** By comuna the files with areas of hazards of the ground there. */
export async function readInstruments(db: Db): Promise<Map<string, string[]>> {
  const names = new Map(
    (await queries.fileNames(db)).map(({ id, name, year }) => [id, year === null ? name : `${name}, ${year}`]),
  )
  const comunas = comunasOfHazards(await queries.areasByComuna(db, groundHazards))
  return new Map([...comunas].map(([code, files]) => [code, files.map((id) => names.get(id) ?? '')]))
}
