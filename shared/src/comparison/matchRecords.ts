import { geodesicDistanceM } from '../coverage/geodesic.ts'
import type { ComparedRecord, Overlap } from './comparedRecord.ts'
import type { ComparisonRow } from './comparison.schema.ts'

export interface Match {
  before: ComparedRecord | null
  after: ComparedRecord | null
  by: ComparisonRow['matchedBy']
  /** Ground that both claim. */
  overlapM2: number
  /** The other record's match, of which this record is a piece: it was split off, or merged into it. */
  pieceOf: Match | null
}

interface Limits {
  sameCodeM: number
  matchShare: number
  pieceShare: number
}

/**
 * Which records of two sources are the same settlement: those of one series by its id, then by code, then by the ground
 * they share, the largest share first. What is left and lies inside a matched record of the other source is a piece of it.
 */
export function matchRecords(
  before: readonly ComparedRecord[],
  after: readonly ComparedRecord[],
  overlaps: readonly Overlap[],
  limits: Limits,
): Match[] {
  const pairing = new Pairing(before, after, overlaps)
  pairing.byText('source-id', Number.POSITIVE_INFINITY, ({ source, sourceId }) => `${source}\n${sourceId}`)
  pairing.byText('code', limits.sameCodeM, ({ code }) => code?.trim() || null)
  pairing.byOverlap(limits.matchShare)
  return pairing.matches(limits.pieceShare)
}

class Pairing {
  readonly #before: readonly ComparedRecord[]
  readonly #after: readonly ComparedRecord[]
  readonly #overlaps: readonly PlacedOverlap[]
  readonly #overlapM2: ReadonlyMap<string, number>
  readonly #matchOfBefore = new Map<number, Match>()
  readonly #matchOfAfter = new Map<number, Match>()

  constructor(before: readonly ComparedRecord[], after: readonly ComparedRecord[], overlaps: readonly Overlap[]) {
    this.#before = before
    this.#after = after
    this.#overlaps = placeOverlaps(before, after, overlaps)
    this.#overlapM2 = new Map(this.#overlaps.map((one) => [pairKey(one.before, one.after), one.areaM2]))
  }

  /** Pairs records that say the same text; where several do, those that share most ground. */
  byText(by: 'source-id' | 'code', farthestM: number, textOf: (record: ComparedRecord) => string | null): void {
    const others = Map.groupBy(
      this.#after.filter((record) => !this.#matchOfAfter.has(record.id) && textOf(record) !== null),
      textOf,
    )
    const candidates = this.#before.flatMap((record, at) => {
      if (this.#matchOfBefore.has(record.id)) return []
      const text = textOf(record)
      const same = (text === null ? [] : (others.get(text) ?? [])).filter((other) => isNear(record, other, farthestM))
      return same.map((other, otherAt) => ({ record, other, order: at + otherAt, share: this.#shareOf(record, other) }))
    })
    for (const { record, other } of candidates.sort((a, b) => b.share - a.share || a.order - b.order))
      this.#pair(record, other, by)
  }

  byOverlap(matchShare: number): void {
    const candidates = this.#overlaps
      .filter(
        ({ before, after, areaM2 }) =>
          !before.isClosed && !after.isClosed && smallerShare(before, after, areaM2) >= matchShare,
      )
      .map((one) => ({ ...one, share: this.#shareOf(one.before, one.after) }))
    for (const { before, after } of candidates.sort((a, b) => b.share - a.share || a.order - b.order))
      this.#pair(before, after, 'overlap')
  }

  /** Every record of both sources once; those closed here that nobody else has are nothing to compare. */
  matches(pieceShare: number): Match[] {
    const pairs = [...this.#matchOfBefore.values()]
    const single = (record: ComparedRecord, side: 'before' | 'after'): Match => ({
      before: side === 'before' ? record : null,
      after: side === 'after' ? record : null,
      by: null,
      overlapM2: 0,
      pieceOf: this.#hostOf(record, side, pieceShare),
    })
    const gone = this.#before.filter((record) => !this.#matchOfBefore.has(record.id) && !record.isClosed)
    const added = this.#after.filter((record) => !this.#matchOfAfter.has(record.id) && !record.isClosed)
    return [
      ...pairs,
      ...gone.map((record) => single(record, 'before')),
      ...added.map((record) => single(record, 'after')),
    ]
  }

  #pair(before: ComparedRecord, after: ComparedRecord, by: Match['by']): void {
    if (this.#matchOfBefore.has(before.id) || this.#matchOfAfter.has(after.id)) return
    const overlapM2 = this.#overlapM2.get(pairKey(before, after)) ?? 0
    const match: Match = { before, after, by, overlapM2, pieceOf: null }
    this.#matchOfBefore.set(before.id, match)
    this.#matchOfAfter.set(after.id, match)
  }

  #shareOf(before: ComparedRecord, after: ComparedRecord): number {
    const shared = this.#overlapM2.get(pairKey(before, after)) ?? 0
    return overlapShare(before.areaM2, after.areaM2, shared) ?? 0
  }

  /** The match of the other source in which most of the record lies, if that gave the ground away or took it over. */
  #hostOf(record: ComparedRecord, side: 'before' | 'after', pieceShare: number): Match | null {
    const area = record.areaM2 ?? 0
    let host: Match | null = null
    let most = 0
    for (const { areaM2: sharedM2, ...overlap } of this.#overlaps) {
      if (overlap[side] !== record || sharedM2 < pieceShare * area || sharedM2 <= most) continue
      const other = side === 'after' ? overlap.before : overlap.after
      const match = (side === 'after' ? this.#matchOfBefore : this.#matchOfAfter).get(other.id)
      // One that has gone elsewhere left this ground to somebody else.
      if (match === undefined || match.overlapM2 === 0 || match.before?.isClosed || match.after?.isClosed) continue
      // One that keeps its ground is overlapped, not divided.
      if ((other.areaM2 ?? 0) - match.overlapM2 < pieceShare * sharedM2) continue
      host = match
      most = sharedM2
    }
    return host
  }
}

interface PlacedOverlap {
  before: ComparedRecord
  after: ComparedRecord
  areaM2: number
  /** Decides between equals, the same way when before and after change places. */
  order: number
}

function placeOverlaps(
  before: readonly ComparedRecord[],
  after: readonly ComparedRecord[],
  overlaps: readonly Overlap[],
): PlacedOverlap[] {
  const placesBefore = new Map(before.map((record, at) => [record.id, at]))
  const placesAfter = new Map(after.map((record, at) => [record.id, at]))
  return overlaps.flatMap((overlap) => {
    const [at, otherAt] = [placesBefore.get(overlap.before), placesAfter.get(overlap.after)]
    if (at === undefined || otherAt === undefined) return []
    const pair = { before: before[at] as ComparedRecord, after: after[otherAt] as ComparedRecord }
    return [{ ...pair, areaM2: overlap.areaM2, order: at + otherAt }]
  })
}

/** Offices number their own: two that are far apart have the same number by chance. */
function isNear({ centre, source }: ComparedRecord, other: ComparedRecord, farthestM: number): boolean {
  if (centre === null || other.centre === null || source === other.source) return true
  return geodesicDistanceM(...centre, ...other.centre) <= farthestM
}

const pairKey = (before: ComparedRecord, after: ComparedRecord) => `${before.id}-${after.id}`

const smallerShare = (before: ComparedRecord, after: ComparedRecord, sharedM2: number) => {
  const smaller = Math.min(before.areaM2 ?? 0, after.areaM2 ?? 0)
  return smaller === 0 ? 0 : sharedM2 / smaller
}

/** Shared area over united area; null where either is unknown or both are nothing. */
export function overlapShare(beforeM2: number | null, afterM2: number | null, sharedM2: number): number | null {
  if (beforeM2 === null || afterM2 === null) return null
  const united = beforeM2 + afterM2 - sharedM2
  return united <= 0 ? null : Math.min(1, sharedM2 / united)
}
