import type { AskingState } from '@arraigo/shared/plans/planQuestions.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { LRUCache } from 'lru-cache'
import { soonOr } from '../../platform/engine/answerSoon.ts'
import { openSlots } from '../../platform/slots.ts'
import { type AskedPlan, type Asking, SolvedAgain } from './solveAgain.ts'

interface Asked {
  answer: Promise<unknown>
  state: AskingState
}

const mostKept = 300

/**
 * Questions to plans, which are answered by solving again: one at a time, because a solver takes a core for itself. The
 * data of a run never change, so that an answer stays right as long as it is kept.
 */
export class PlanQuestions {
  #asked = new LRUCache<string, Asked>({ max: mostKept })
  #slots = openSlots(1)
  #end = new AbortController()

  /** The answer, or how far it is. */
  ask<Answer>(
    key: string,
    read: () => Promise<AskedPlan>,
    answer: (plan: SolvedAgain) => Promise<Answer>,
    waitMs?: number,
  ): Promise<{ answer: Answer } | { state: AskingState }> {
    let asked = this.#asked.get(key)
    if (asked === undefined) {
      asked = this.#begin(read, answer)
      this.#asked.set(key, asked)
    }
    const { answer: made, state } = asked
    // A failure is told once and then asked anew.
    made.catch(() => this.#asked.delete(key))
    return soonOr(
      () => made as Promise<Answer>,
      () => ({ ...state }),
      waitMs,
    )
  }

  end(): void {
    this.#end.abort()
  }

  #begin<Answer>(read: () => Promise<AskedPlan>, answer: (plan: SolvedAgain) => Promise<Answer>): Asked {
    const state: AskingState = { phase: 'waiting', progress: 0, findings: [] as Issue[] }
    const { signal } = this.#end
    const asking: Asking = { signal, onProgress: (share) => Object.assign(state, { progress: share }) }
    const made = async () => {
      const release = await this.#slots.take(signal)
      try {
        state.phase = 'solving'
        return await answer(new SolvedAgain(await read(), asking))
      } finally {
        release()
      }
    }
    return { answer: made(), state }
  }
}
