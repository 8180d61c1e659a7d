import { readWkbShapes } from '@arraigo/shared/coverage/placeShapes.ts'
import { type Cover, coverBySettlements } from '@arraigo/shared/demand/coverBySettlements.ts'
import type { SettlementColumns } from '@arraigo/shared/demand/demandAtomsOf.ts'
import type { ComunaTable } from './comunaTable.ts'
import { type Census, placesOf, zonesAt } from './readCensus.ts'
import type { SettlementRow } from './settlements.queries.ts'

/** A settlement whose households nobody knows, or that repeats another record, takes nothing from the census. */
const covers = ({ households, boundary, isRepeated }: SettlementRow) =>
  households !== null && boundary !== null && !isRepeated

export function settlementColumns(
  rows: readonly SettlementRow[],
  census: Census,
  comunas: ComunaTable,
): SettlementColumns {
  const places = placesOf(rows)
  const comuna = Int32Array.from(rows, (row) => comunas.entryOf(row.comunaCode, row.comunaName))
  return {
    ids: Uint32Array.from(rows, ({ id }) => id),
    places,
    households: Float64Array.from(rows, ({ households }) => households ?? Number.NaN),
    areaM2: Float64Array.from(rows, ({ areaM2 }) => areaM2 ?? Number.NaN),
    comuna,
    zone: zonesAt(places, comuna, census.zoneShapes, census.zoneComuna),
  }
}

/** What settlements cover of blocks and of the zones that no block stands for. */
export interface CensusCover {
  blocks: Cover
  zones: Cover
}

/** All of it, or, where the one before is known, with what changed since looked at again. */
export function coverOf(
  census: Census,
  rows: readonly SettlementRow[],
  before: { rows: readonly SettlementRow[]; cover: CensusCover } | null,
): CensusCover {
  const covering = rows.filter(covers)
  const settlements = {
    ids: covering.map(({ id }) => id),
    shapes: readWkbShapes(covering.map(({ boundary }) => boundary)),
  }
  const zonesAlone = [...census.partsOfZone.keys()].filter((zone) => census.partsOfZone[zone]! > 0)
  if (before === null) {
    return {
      blocks: coverBySettlements(census.blockShapes, settlements, undefined, census.blockBounds),
      zones: coverBySettlements(census.zoneShapes, settlements, zonesAlone, census.zoneBounds),
    }
  }
  const changed = changedSettlements(before.rows.filter(covers), covering)
  if (changed.size === 0) return before.cover
  const own = covering.filter(({ id }) => changed.has(id))
  const changedShapes = { ids: own.map(({ id }) => id), shapes: readWkbShapes(own.map(({ boundary }) => boundary)) }
  const again = (known: Cover, shapes: Census['blockShapes'], bounds: Float64Array, only?: number[]): Cover => {
    const touched = new Set(coverBySettlements(shapes, changedShapes, only, bounds).keys())
    for (const [place, pieces] of known)
      if (pieces.some(({ settlement }) => changed.has(settlement))) touched.add(place)
    const kept = [...known].filter(([place]) => !touched.has(place))
    return new Map([...kept, ...coverBySettlements(shapes, settlements, touched, bounds)])
  }
  return {
    blocks: again(before.cover.blocks, census.blockShapes, census.blockBounds),
    zones: again(before.cover.zones, census.zoneShapes, census.zoneBounds, zonesAlone),
  }
}

/** Ids of those that came, went or were drawn anew. */
function changedSettlements(before: readonly SettlementRow[], now: readonly SettlementRow[]): Set<number> {
  const known = new Map(before.map((row) => [row.id, row]))
  const changed = new Set<number>()
  for (const row of now) {
    const other = known.get(row.id)
    known.delete(row.id)
    if (other === undefined || !other.boundary!.equals(row.boundary!)) changed.add(row.id)
  }
  for (const id of known.keys()) changed.add(id)
  return changed
}

/** By part: blocks as they are, and every part of a zone as its zone. */
export function coverOfParts({ blocks, zones }: CensusCover, { partsOfZone, blockCodes }: Census): Cover {
  const cover: Cover = new Map(blocks)
  let part = blockCodes.length
  partsOfZone.forEach((parts, zone) => {
    const pieces = zones.get(zone)
    for (let at = 0; at < parts; at += 1, part += 1) if (pieces !== undefined) cover.set(part, pieces)
  })
  return cover
}
