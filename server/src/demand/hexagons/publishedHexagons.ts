import { publishedMeasures } from '@arraigo/shared/demand/hexagonColumns.ts'
import { h3Index, resolutionOf } from '@arraigo/shared/demand/hexagonId.ts'
import { hexagonRing } from '@arraigo/shared/demand/hexagons.ts'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import type { Database } from '../../platform/database.ts'
import { answerSoon } from '../../platform/engine/answerSoon.ts'
import type { HexagonColumns, PublicHexagons } from '../engine/answers/publicHexagons.ts'
import type { DemandEngine } from '../engine/engine.ts'
import { type HexagonRow, hexagonBasis, replaceHexagons } from './publishedHexagons.queries.ts'

export interface PublishedHexagons {
  /** Makes the table of hexagons as new as the call; false while demand is still being computed. */
  bringUpToDate(): Promise<boolean>
}

/** Programs that copy a collection take a wait better than an answer to come back later. */
const patienceMs = 30_000
const batchRows = 1000

/** Keeps the table of published hexagons as the engine computes them, when somebody needs it. */
export function openPublishedHexagons({ db }: Pick<Database, 'db'>, demand: DemandEngine): PublishedHexagons {
  let turn: Promise<unknown> = Promise.resolve()
  const bringUpToDate = async () => {
    const known = await hexagonBasis(db)
    const soon = await answerSoon<PublicHexagons, unknown>(demand, 'public-hexagons', { known }, patienceMs)
    if (!('answer' in soon)) return false
    const { derivedFrom, columns } = soon.answer
    if (columns === null) return true
    const { rule, needYear, peopleYear } = columns.basis
    await replaceHexagons(db, derivedFrom, batches(columns), {
      deduplication: rule.deduplication,
      needYear,
      peopleYear,
    })
    return true
  }
  return {
    // One after the other: who comes second finds what the first has made.
    bringUpToDate: () => {
      const mine = turn.then(bringUpToDate)
      turn = mine.catch(() => {})
      return mine
    },
  }
}

function* batches(columns: HexagonColumns): Generator<HexagonRow[]> {
  for (let from = 0; from < columns.ids.length; from += batchRows) {
    const entries = Array.from({ length: Math.min(batchRows, columns.ids.length - from) }, (_, at) => from + at)
    yield entries.map((at) => rowOf(columns, at))
  }
}

function rowOf({ ids, areaKm2, values, suppressed }: HexagonColumns, at: number): HexagonRow {
  const id = ids[at]!
  return {
    id,
    h3: h3Index(id),
    resolution: resolutionOf(id),
    areaKm2: rounded(areaKm2[at]!, 4)!,
    figures: publishedMeasures.map((measure) => rounded(values[measure]![at]!, measure === 'unknown-share' ? 4 : 2)),
    suppressed: suppressed[at] || null,
    boundary: encodeWkb({ type: 'Polygon', coordinates: [hexagonRing(id)] }, 4326),
  }
}

const rounded = (value: number, digits: number): number | null =>
  Number.isNaN(value) ? null : Math.round(value * 10 ** digits) / 10 ** digits
