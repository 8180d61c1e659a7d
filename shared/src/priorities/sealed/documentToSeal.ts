import type { RankingInputs, RankingSpec } from '../ranking.schema.ts'
import { rankingResult } from '../rankSettlements.ts'
import type { SealedRanking } from '../sealedRanking.schema.ts'

export type UnsignedRanking = Omit<SealedRanking, 'signature'>

type About = Pick<
  UnsignedRanking,
  'id' | 'name' | 'note' | 'rankingId' | 'rankingVersion' | 'sealedAt' | 'sealedBy'
> & { programVersion: string; spec: RankingSpec; inputs: RankingInputs }

/**
 * A ranking as it is signed: of who judged it has no more than the weights follow from, and so a result of its own, whose
 * findings do not name them either.
 */
export function documentToSeal({ programVersion, spec, inputs, ...about }: About): UnsignedRanking {
  const nameless = { ...spec, judgements: judgementsToSeal(spec) }
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

/**
 * Those that count, in their order, on which the last digit of their combination depends. The only one of a ministry is known by
 * that as by a name.
 */
const judgementsToSeal = ({ weighting, judgements }: RankingSpec): RankingSpec['judgements'] =>
  weighting === 'points'
    ? []
    : judgements
        .filter(({ isLeftOut }) => isLeftOut !== true)
        .map(({ keys, matrix }, at) => ({ id: `p${at + 1}`, name: `P${at + 1}`, role: 'other', keys, matrix }))
