import type { ComparedRanking, RankingComparison } from '@arraigo/shared/priorities/compareRankings.ts'

/** Two orders and what came of comparing them. */
export interface Compared {
  before: ComparedRanking
  after: ComparedRanking
  comparison: RankingComparison
  /** How each is called. */
  names: { before: string; after: string }
}
