import { randomUUID } from 'node:crypto'
import { isStorable } from '@arraigo/shared/problems/isStorable.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type {
  Settlement,
  SettlementAttributes,
  SettlementSplit,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { attributesOf, noteIssues, refuseIfAny } from './attributesOf.ts'
import { expectVersions, type Known } from './expectVersions.ts'
import { byEveryRule, judgeAll } from './judgeAll.ts'
import { recordDescent } from './lineage.queries.ts'
import { findSettlements } from './settlements.queries.ts'
import { coverOf, type SplitCover } from './shapes.queries.ts'
import { insertSettlements, updateSettlements } from './storeSettlements.queries.ts'
import { noPlaceIssues, takeBoundary } from './writeSettlements.ts'

type Boundary = NonNullable<Settlement['boundary']>
type Piece = SettlementSplit['pieces'][number]

/** Of a settlement's area; what rounding of coordinates loses along a cut is far below it. */
const toleratedShare = 0.001
const toleratedM2 = 1

/**
 * Makes one settlement several: the piece that `keeps` stays the old one, the others are new, of the same attributes. What
 * nobody says of a piece's households is unknown: how many live where, no line on a map knows. Answers the pieces in order.
 */
export async function splitSettlement(
  tx: Tx,
  actor: string,
  known: Known,
  { pieces, keeps, changeNote }: SettlementSplit,
): Promise<Settlement[]> {
  const whole = (await expectVersions(tx, [known])).get(known.id)!
  const boundaries = await takePieces(tx, whole, { pieces, keeps, changeNote })
  const by = { actor, note: changeNote ?? null }
  const kept = pieces[keeps]!
  const others = pieces.filter((piece) => piece !== kept)
  const keptAttributes = { ...attributesOfPiece(whole, kept), code: whole.code }
  await updateSettlements(tx, [{ id: known.id, attributes: keptAttributes, boundary: boundaries.get(kept)! }], by)
  const rows = others.map((piece) => ({
    sourceId: randomUUID(),
    datasetId: whole.dataset?.id ?? null,
    comunaName: whole.comunaName,
    attributes: attributesOfPiece(whole, piece),
    boundary: boundaries.get(piece)!,
  }))
  const added = await insertSettlements(tx, rows, by)
  await recordDescent(
    tx,
    'split',
    added.map((id) => ({ ancestorId: known.id, ancestorVersion: known.version, descendantId: id })),
    actor,
  )
  const ids = pieces.map((piece) => (piece === kept ? known.id : added[others.indexOf(piece)]!))
  await judgeAll(
    tx,
    ids.map((id, index) => byEveryRule(id, `pieces[${index}].boundary`)),
  )
  const byId = new Map((await findSettlements(tx, ids)).map((settlement) => [settlement.id, settlement]))
  return ids.map((id) => byId.get(id)!)
}

async function takePieces(
  tx: Tx,
  whole: Settlement,
  { pieces, keeps, changeNote }: SettlementSplit,
): Promise<Map<Piece, Boundary>> {
  const issues: Issue[] = [...noteIssues(changeNote), ...noPlaceIssues(whole)]
  if (pieces[keeps] === undefined) {
    issues.push({ code: 'split-keeps-nothing', path: 'keeps', params: { keeps, count: pieces.length } })
  }
  pieces.forEach(({ name }, index) => {
    if (!isStorable(name)) issues.push({ code: 'text-not-storable', path: `pieces[${index}].name` })
  })
  const boundaries = pieces.map((piece, index) => takeBoundary(piece.boundary, `pieces[${index}].boundary`, issues))
  if (whole.boundary === null) issues.push({ code: 'split-without-boundary', params: { name: whole.name } })
  refuseIfAny(issues)
  refuseIfAny(coverIssues(await coverOf(tx, whole.id, boundaries as Boundary[])))
  return new Map(pieces.map((piece, index) => [piece, boundaries[index] as Boundary]))
}

/** Pieces are the whole and nothing twice, as far as rounded coordinates allow. */
function coverIssues({ wholeM2, missingM2, beyondM2, overlapM2 }: SplitCover): Issue[] {
  const limitM2 = Math.max(toleratedM2, wholeM2 * toleratedShare)
  const issueOf = (code: string, areaM2: number) =>
    areaM2 <= limitM2 ? [] : [{ code, path: 'pieces', params: { areaM2, limitM2 } }]
  return [
    ...issueOf('split-leaves-out', missingM2),
    ...issueOf('split-goes-beyond', beyondM2),
    ...issueOf('split-overlaps', overlapM2),
  ]
}

/** A code names one settlement; counts, with where they are from, hold of a piece only where somebody says so. */
function attributesOfPiece(whole: Settlement, piece: Piece): SettlementAttributes {
  return {
    ...attributesOf(whole),
    code: null,
    name: piece.name,
    ...countOfPiece(whole, 'household', piece.householdCount),
    ...countOfPiece(whole, 'family', piece.familyCount),
  }
}

function countOfPiece(whole: Settlement, of: 'household' | 'family', count: number | null = null) {
  const isKnown = count !== null
  return {
    [`${of}Count`]: count,
    [`${of}Source`]: isKnown ? whole[`${of}Source`] : null,
    [`${of}Year`]: isKnown ? whole[`${of}Year`] : null,
    [`${of}Date`]: isKnown ? whole[`${of}Date`] : null,
  }
}
