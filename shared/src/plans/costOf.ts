import type { CostFactor, CostRule, Package } from './catalogue.schema.ts'

/** Of a settlement, what costs depend on. Null is unknown. */
export type CostFacts = Readonly<Record<CostFactor, number | null>>

export interface PackageCost {
  costUf: number
  /** Ids of the rules that hold, in their order. */
  costRules: number[]
  /** What they multiply the cost by together. */
  costFactor: number
  /** That the package's rules ask for and nobody knows: they change nothing, and it is said. */
  unknownFactors: CostFactor[]
}

type Priced = Pick<Package, 'code' | 'fixedUf' | 'costUfPerFamily'>
type Rule = Pick<CostRule, 'id' | 'package' | 'factor' | 'from' | 'to' | 'multiply'>

/**
 * UF that a package costs for so many families of a settlement: what is paid once, and per family, times all rules of the
 * package that hold there. Of a rule's ends the lower one belongs to it, the upper one does not.
 */
export function costOf(offered: Priced, rules: readonly Rule[], facts: CostFacts, families: number): PackageCost {
  const own = rules.filter((rule) => rule.package === offered.code)
  const holding = own.filter((rule) => holdsFor(rule, facts[rule.factor]))
  const costFactor = holding.reduce((product, { multiply }) => product * multiply, 1)
  return {
    costUf: (offered.fixedUf + offered.costUfPerFamily * families) * costFactor,
    costRules: holding.map(({ id }) => id),
    costFactor,
    unknownFactors: [...new Set(own.map(({ factor }) => factor))].filter((factor) => facts[factor] === null),
  }
}

const holdsFor = ({ from, to }: Rule, value: number | null) =>
  value !== null && (from === null || value >= from) && (to === null || value < to)
