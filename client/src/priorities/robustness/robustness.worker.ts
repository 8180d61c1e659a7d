import type { RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type RobustnessQuestion, testRobustness } from '@arraigo/shared/priorities/robustness/testRobustness.ts'

export interface RobustnessTask {
  inputs: RankingInputs
  spec: RankingSpec
  question: RobustnessQuestion
}

export type RobustnessNews =
  | { kind: 'progress'; share: number }
  | ({ kind: 'done' } & ReturnType<typeof testRobustness>)

/** Thousands of rankings: beside the page, so that the hand never waits. One task, then it is ended. */
addEventListener('message', ({ data }: MessageEvent<RobustnessTask>) => {
  const tell = (news: RobustnessNews, transfer: Transferable[] = []) => postMessage(news, { transfer })
  const answer = testRobustness(data.inputs, data.spec, data.question, (share) => tell({ kind: 'progress', share }))
  tell({ kind: 'done', ...answer }, answer.robustness === null ? [] : [answer.robustness.counts.buffer])
})
