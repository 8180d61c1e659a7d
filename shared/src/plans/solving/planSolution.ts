import type { Issue } from '../../problems/issue.ts'
import type { Chosen } from '../model/planModel.ts'

/** A better plan or a better bound, as they come. Null: none known yet. */
export interface SolvingProgress {
  seconds: number
  objective: number | null
  /** No plan is worth more. */
  bound: number | null
  /** The best plan so far. */
  chosen: Chosen[] | null
}

export interface PlanConflict {
  /** Requirements that cannot be met together; without any one of them the others can. */
  issues: Issue[]
  /** What would have to give way, and by how much, to have a plan: the least that was found. */
  relaxation: Issue[]
}

/** `optimal`: within the asked gap of the bound. `feasible`: the best found when time ran out or it was stopped. `empty`: nothing can be chosen. */
export interface PlanSolution {
  status: 'optimal' | 'feasible' | 'infeasible' | 'empty'
  chosen: Chosen[]
  objective: number
  bound: number
  /** (bound − objective) ÷ bound. */
  gap: number
  seconds: number
  solver: string
  /** Where it is infeasible. */
  conflict?: PlanConflict
}
