import type { RankingInputs, RankingSpec } from '../ranking.schema.ts'
import { rankingResult } from '../rankSettlements.ts'
import type { SealedRanking } from '../sealedRanking.schema.ts'

export type UnsignedRanking = Omit<SealedRanking, 'signature'>

type About = Pick<
  UnsignedRanking,
  'id' | 'name' | 'note' | 'rankingId' | 'rankingVersion' | 'sealedAt' | 'sealedBy'
> & { programVersion: string; spec: RankingSpec; inputs: RankingInputs }

/**
 * A ranking as it is signed: without the names of who judged, and so with a result of its own, whose findings do not
 * name them either.
 */
export function documentToSeal({ programVersion, spec, inputs, ...about }: About): UnsignedRanking {
  const nameless = { ...spec, judgements: spec.judgements.map(withoutName) }
  return {
    format: 'arraigo-ranking',
    formatVersion: 1,
    ...about,
    program: { name: 'arraigo', version: programVersion },
    spec: nameless,
    inputs,
    result: rankingResult(inputs, nameless),
  }
}

/** In their order, on which the last digit of their combination depends. */
const withoutName = (judgement: RankingSpec['judgements'][number], at: number) => ({
  ...judgement,
  id: `p${at + 1}`,
  name: `P${at + 1}`,
})
