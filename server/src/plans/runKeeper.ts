import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import type { SolvingProgress } from '@arraigo/shared/plans/solving/planSolution.ts'
import type { Db } from '../platform/database.ts'
import { beat, noteProgress, type RunWork } from './planRuns.queries.ts'

/** `keep` and `cancel`: somebody asked for it. `lost`: others took the run for dead, and nothing of it may be written any more. */
export type StopReason = 'keep' | 'cancel' | 'lost'

const writeEveryMs = 500
/** Of those that are kept: better plans come by the dozen at first. */
const mostHistory = 400

/** Writes how a run goes at most every half second, so that every page sees it, and hears what is asked of it. */
export class RunKeeper {
  readonly #db: Db
  readonly #run: RunWork
  readonly #stop = new AbortController()
  readonly #toChoices: (chosen: NonNullable<SolvingProgress['chosen']>) => PlanChoice[]
  #best: SolvingProgress | null = null
  #written: SolvingProgress | null = null
  #history: PlanRunState['history']
  /** Null while the data are read. */
  #began: number | null = null
  #timer: NodeJS.Timeout
  #writing: Promise<void> = Promise.resolve()
  /** Called with every state that was written. */
  readonly #tell: () => Promise<void>

  constructor(
    db: Db,
    run: RunWork,
    toChoices: (chosen: NonNullable<SolvingProgress['chosen']>) => PlanChoice[],
    tell: () => Promise<void>,
  ) {
    this.#db = db
    this.#run = run
    this.#toChoices = toChoices
    this.#tell = tell
    this.#history = [...run.history]
    this.#timer = setInterval(() => void this.write(), writeEveryMs)
  }

  /** Aborts with a StopReason when somebody asks for it. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  get reason(): StopReason | null {
    return this.#stop.signal.aborted ? (this.#stop.signal.reason as StopReason) : null
  }

  get best(): SolvingProgress | null {
    return this.#best
  }

  get history(): PlanRunState['history'] {
    return this.#history
  }

  /** Of solving, and of what was solved before it was resumed. */
  get seconds(): number {
    return this.#run.seconds + (this.#began === null ? 0 : (performance.now() - this.#began) / 1000)
  }

  /** The data are there; from now on it is solved. */
  begin(): void {
    this.#began = performance.now()
    void this.write()
  }

  note(progress: SolvingProgress): void {
    this.#best = progress
    const { objective, bound } = progress
    const last = this.#history.at(-1)
    if (last?.objective === objective && last.bound === bound) return
    this.#history.push({ seconds: this.seconds, objective, bound })
    // Every other one of the middle goes: the first and the newest stay.
    if (this.#history.length > mostHistory)
      this.#history = this.#history.filter((_, at) => at % 2 === 0 || at > this.#history.length - 20)
  }

  async write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeOnce()).catch(() => {})
    await this.#writing
  }

  async #writeOnce(): Promise<void> {
    if (this.#stop.signal.aborted) return
    const best = this.#best
    const answer =
      this.#began === null || (best === this.#written && best !== null)
        ? await beat(this.#db, this.#run.id, this.seconds)
        : await this.#noteBest(best)
    this.#written = best
    if (answer === null) this.#stop.abort('lost' satisfies StopReason)
    else if (answer.stop !== null) this.#stop.abort(answer.stop satisfies StopReason)
    await this.#tell()
  }

  #noteBest(best: SolvingProgress | null) {
    const isNew = best?.chosen != null && best.chosen !== this.#written?.chosen
    return noteProgress(this.#db, this.#run.id, {
      phase: best?.objective == null ? 'first' : 'improving',
      seconds: this.seconds,
      objective: best?.objective ?? null,
      bound: best?.bound ?? null,
      history: this.#history,
      choices: isNew && best.chosen !== null ? this.#toChoices(best.chosen) : null,
    })
  }

  /** No more writes after it. */
  async end(): Promise<void> {
    clearInterval(this.#timer)
    await this.#writing
  }
}
