import { randomBytes } from 'node:crypto'
import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { toBase64url } from '@arraigo/shared/priorities/sealed/base64url.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import { checkSeal } from '@arraigo/shared/priorities/sealed/checkSeal.ts'
import { documentToSeal, type UnsignedRanking } from '@arraigo/shared/priorities/sealed/documentToSeal.ts'
import { resultDifferences } from '@arraigo/shared/priorities/sealed/resultDifferences.ts'
import { signedBytes } from '@arraigo/shared/priorities/sealed/signature.ts'
import type { SealedSummary, SealRequest } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { textIssues } from '@arraigo/shared/problems/textIssues.ts'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import type { Signer } from '../platform/signingKey.ts'
import { textOf } from '../platform/textOf.ts'
import { expected, type Known } from './rankings.ts'
import { insertSealed, leastPublishedHouseholds, remainingSettlements } from './sealedRankings.queries.ts'

export interface Sealing {
  signer: Signer
  programVersion: string
}

/**
 * Freezes what is saved. Throws Problem 412 where that is another version than the sender knows, 422 where it cannot be
 * frozen, and 409 with what speaks against it until that is acknowledged.
 */
export async function sealRanking(
  tx: Tx,
  actor: string,
  known: Known,
  asked: SealRequest,
  { signer, programVersion }: Sealing,
): Promise<SealedSummary> {
  const { spec, inputs, result, ...ranking } = await expected(tx, known)
  if (ranking.isRemoved) throw notFound('ranking', known.id)
  const unstorable = textIssues(asked)
  if (unstorable.length > 0) throw new Problem(422, unstorable)
  if (inputs === null || result === null) throw new Problem(422, { code: 'seal-without-data' })
  const differences = resultDifferences(inputs, result, rankingResult(inputs, spec))
  if (differences.length > 0) throw new Problem(422, [{ code: 'seal-not-reproduced' }, ...differences])
  const warnings = asked.acknowledged === true ? [] : await warningsOf(tx, inputs)
  if (warnings.length > 0) throw new Problem(409, warnings)

  const about = {
    id: toBase64url(randomBytes(16)),
    name: ranking.name,
    rankingId: ranking.id,
    rankingVersion: ranking.version,
    sealedAt: new Date().toISOString(),
    sealedBy: actor,
  }
  const note = textOf(asked.note) ?? ranking.note
  const document = await signed(documentToSeal({ ...about, note, programVersion, spec, inputs }), signer)
  const summary = { ...about, ranked: result.ranked }
  await insertSealed(tx, summary, document)
  return summary
}

/** Never hands out what would not pass its own check. */
async function signed(unsigned: UnsignedRanking, signer: Signer): Promise<string> {
  const value = toBase64url(signer.sign(signedBytes(unsigned)))
  const signature = { algorithm: 'Ed25519', publicKey: signer.publicKey, value }
  const document = canonicalJson({ ...unsigned, signature })
  const { isValid, issues } = await checkSeal(document, [signer.publicKey])
  if (!isValid) throw new Error(`A document that was just signed does not pass: ${JSON.stringify(issues)}`)
  return document
}

const mostNamed = 10
const named = (names: readonly string[]) =>
  names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')}, …` : names.join(', ')

/** What somebody should have read before everybody reads the rest. */
async function warningsOf(tx: Tx, { settlements: { ids, names, households } }: RankingInputs): Promise<Issue[]> {
  const warnings: Issue[] = []
  const remaining = new Set(await remainingSettlements(tx, ids))
  const gone = names.filter((_, at) => !remaining.has(ids[at] as number))
  if (gone.length > 0)
    warnings.push({ code: 'seal-settlements-gone', params: { count: gone.length, names: named(gone) } })
  const least = await leastPublishedHouseholds(tx)
  const few = names.filter((_, at) => least !== null && households[at] != null && households[at] < least)
  if (few.length > 0)
    warnings.push({ code: 'seal-few-households', params: { count: few.length, least, names: named(few) } })
  return warnings
}
