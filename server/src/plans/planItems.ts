import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import type { PlanItem } from './planRuns.queries.ts'

/** What others count as planned: every work of the result. */
export function itemsOf({ settlements, packages }: PlanInputs, result: PlanResult): PlanItem[] {
  const rows = new Map(settlements.ids.map((id, row) => [id, row]))
  const solutions = new Map(packages.map((one) => [one.code, solutionOf(one)]))
  return result.settlements.flatMap(({ settlementId, version, works }) => {
    const row = rows.get(settlementId) ?? -1
    const comunaCode = settlements.comunaCodes[row] ?? null
    return works.map((work): PlanItem => {
      const solution = solutions.get(work.package) ?? null
      return {
        settlementId,
        settlementVersion: version,
        code: settlements.codes[row] ?? null,
        name: settlements.names[row] ?? '',
        comunaCode,
        comunaName: settlements.comunaNames[row] ?? null,
        regionCode: comunaCode === null ? null : regionOfComuna(comunaCode),
        package: work.package,
        solution,
        year: work.year,
        endYear: work.endYear,
        // Parts and complementary works serve families; they solve nobody's housing.
        families: solution === null ? null : work.families,
        costUf: work.costUf,
        score: settlements.scores[row] ?? null,
        completeness: settlements.completeness[row] ?? null,
        benefit: work.benefit,
      }
    })
  })
}

/** As the register of solutions calls it. */
function solutionOf({ kind, closes }: Package): PlanItem['solution'] {
  if (kind === 'part' || kind === 'complementary') return null
  if (kind === 'relocation') return 'relocation'
  if (closes.includes('housing:new')) return 'new-housing'
  return closes.includes('housing:improve') ? 'improvement' : 'upgrading'
}
