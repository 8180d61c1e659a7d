import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlanCoverage } from '../planQuestions.schema.ts'
import type { PlannedSettlement, PlanResult } from '../planResult.schema.ts'

/** Share of people beyond the standard of a service, by settlement; absent or null: unknown. */
export interface ServiceReach {
  service: string
  name: { es: string; en: string }
  beyond: ReadonlyMap<number, number | null>
}

type Reach = PlanCoverage['services'][number]['before']

/** What the works change in what families have nearby: where they stay by complementary works, where they move by the site. */
export function planCoverage(inputs: PlanInputs, result: PlanResult, services: readonly ServiceReach[]): PlanCoverage {
  const kinds = new Map(inputs.packages.map((one) => [one.code, one]))
  const siteOf = new Map(inputs.sites.map((site) => [site.id, site]))
  const planned = result.settlements.filter(({ families }) => families > 0)
  return {
    families: planned.reduce((sum, { families }) => sum + families, 0),
    services: services.map(({ service, name, beyond }) => {
      const before: Reach = { known: 0, within: 0 }
      const after: Reach = { known: 0, within: 0 }
      const rule = `service:${service}`
      for (const settlement of planned) {
        const lacks = beyond.get(settlement.settlementId) ?? null
        const share = lacks === null ? null : 1 - lacks
        add(before, settlement.families, share)
        const moves = settlement.works.flatMap((work) => work.moves)
        for (const { siteId, families } of moves) {
          const outcome = siteOf.get(siteId)?.checks.find((check) => check.rule === rule)?.outcome ?? 'unknown'
          add(after, families, outcome === 'unknown' ? null : Number(outcome === 'passes'))
        }
        const isBuilt = settlement.works.some((work) => kinds.get(work.package)?.closes.includes(rule))
        add(after, stayingOf(settlement), isBuilt ? 1 : share)
      }
      return { service, name, before, after }
    }),
  }
}

const stayingOf = ({ families, works }: PlannedSettlement): number =>
  Math.max(0, families - works.flatMap(({ moves }) => moves).reduce((sum, move) => sum + move.families, 0))

function add(reach: Reach, families: number, share: number | null): void {
  if (share === null) return
  reach.known += families
  reach.within += families * share
}
