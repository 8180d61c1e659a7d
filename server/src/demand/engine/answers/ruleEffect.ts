import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import { demandAtomsOf } from '@arraigo/shared/demand/demandAtomsOf.ts'
import { deduplicationNames } from '@arraigo/shared/demand/demandNames.ts'
import type { RuleEffect, RuleFigures } from '@arraigo/shared/demand/programme.schema.ts'
import { amountsOfCells } from '@arraigo/shared/demand/sumCells.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { keptAnswer } from './keptAnswers.ts'

type RuleChoice = Pick<DemandRule, 'deduplication' | 'components'>

export interface RuleQuestion {
  /** `05` a region, `05109` a comuna; null: everything. */
  within: string | null
  components: DemandRule['components']
}

const deduplications = Object.keys(deduplicationNames) as DemandRule['deduplication'][]

/** What demand of a place would be by each way of not counting twice, beside what it is: before a rule is saved. */
export const answerRuleEffect: AskHandler<RuleQuestion> = (live, { within, components }): RuleEffect => {
  const figures = (choice: RuleChoice): RuleFigures =>
    keptAnswer(live, ['rule', within, choice.deduplication, [...choice.components].sort()], () =>
      figuresOf(atomsBy(live, choice), within, choice),
    )
  return {
    basis: live.basis,
    inForce: figures(live.basis.rule),
    choices: deduplications.map((deduplication) => figures({ deduplication, components })),
  }
}

const atomsBy = ({ atoms, sources, basis }: LiveDemand, rule: RuleChoice): DemandAtoms =>
  rule === basis.rule ? atoms : demandAtomsOf({ ...sources, rule })

function figuresOf(atoms: DemandAtoms, within: string | null, choice: RuleChoice): RuleFigures {
  const isWithin = atoms.comunas.code.map((code) => within === null || code.startsWith(within))
  // Without a comuna it is in no region; it is in everything.
  const of = atoms.comuna.map((comuna) => ((isWithin[comuna] ?? within === null) ? 0 : -1))
  const sums = amountsOfCells(atoms, { count: 1, of })
  return {
    deduplication: choice.deduplication,
    components: choice.components,
    families: sums.families[0]!,
    settlementFamilies: sums['settlement-families'][0]!,
    censusFamilies: sums['census-families'][0]!,
    setAside: sums['set-aside'][0]!,
  }
}
