import { type Static, Type } from 'typebox'
import { RankingInputs, RankingResult, RankingSpec } from './ranking.schema.ts'

/**
 * A ranking that is not changed any more. The signature is Ed25519 over the UTF-8 bytes of the document without `signature`,
 * as canonical JSON (RFC 8785). Names of people who judged are not in it.
 */
export const SealedRanking = Type.Object({
  format: Type.Literal('arraigo-ranking'),
  formatVersion: Type.Literal(1),
  /** 22 letters of base64url; its address. */
  id: Type.String(),
  name: Type.String(),
  note: Type.Union([Type.String(), Type.Null()]),
  /** Which ranking, and which version of it. */
  rankingId: Type.Integer(),
  rankingVersion: Type.Integer(),
  sealedAt: Type.String(),
  sealedBy: Type.String(),
  program: Type.Object({ name: Type.Literal('arraigo'), version: Type.String() }),
  spec: RankingSpec,
  inputs: RankingInputs,
  result: RankingResult,
  signature: Type.Object({
    algorithm: Type.Literal('Ed25519'),
    /** Raw 32 bytes, base64url. */
    publicKey: Type.String(),
    value: Type.String(),
  }),
})
export type SealedRanking = Static<typeof SealedRanking>

/** In a list. */
export const SealedSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  rankingId: Type.Integer(),
  rankingVersion: Type.Integer(),
  sealedAt: Type.String(),
  sealedBy: Type.String(),
  ranked: Type.Integer(),
})
export type SealedSummary = Static<typeof SealedSummary>

/** POST /api/priorities/rankings/:id/sealed, with the version that is known in If-Match. */
export const SealRequest = Type.Object(
  {
    /** Instead of the ranking's own note. */
    note: Type.Optional(Type.Union([Type.String({ maxLength: 2000 }), Type.Null()])),
    /** Whoever asks has read what speaks against it: the issues of the answer 409. */
    acknowledged: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type SealRequest = Static<typeof SealRequest>

/** Public keys, raw 32 bytes, base64url: the one that signs now, and others whose signatures hold here too. */
export const SealingKey = Type.Object({ publicKey: Type.String(), earlier: Type.Array(Type.String()) })
export type SealingKey = Static<typeof SealingKey>

/** What a check of a file found. `valid` needs all of them. */
export const SealCheck = Type.Object({
  isValid: Type.Boolean(),
  /** The document is what was signed. */
  isSignatureRight: Type.Boolean(),
  /** Signed with the key of this server, or with the one that was named. */
  isKeyKnown: Type.Boolean(),
  /** The order computed again from the data in the file is the one in the file, to the last digit. */
  isReproduced: Type.Boolean(),
  /** What is wrong, in words: which settlements differ, what is missing. */
  issues: Type.Array(
    Type.Object({
      code: Type.String(),
      path: Type.Optional(Type.String()),
      params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
    }),
  ),
})
export type SealCheck = Static<typeof SealCheck>
