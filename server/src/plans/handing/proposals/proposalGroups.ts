import type { PlannedProject, PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import type { HandedPlan } from '../handedPlan.ts'

/** Families that apply together: those of a project on a site, or those of a settlement that stay. */
export interface ProposalGroup {
  name: string
  year: number
  endYear: number
  families: number
  comunaName: string | null
  /** Where they live today. */
  from: { settlementId: number; row: number; families: number; km: number | null }[]
  works: { package: string; families: number; costUf: number }[]
  /** Null: they stay. */
  siteId: number | null
  /** Land and works of the site. */
  siteCostUf: number
  paidBy: { fund: string; uf: number }[]
}

/** Every group of the plan: projects on sites first, by year. */
export const proposalGroups = (handed: HandedPlan): ProposalGroup[] =>
  [...projectGroups(handed), ...stayingGroups(handed)].sort(
    (a, b) => Number(a.siteId === null) - Number(b.siteId === null) || a.year - b.year || a.name.localeCompare(b.name),
  )

const rowOf = ({ inputs }: HandedPlan, settlementId: number): number => inputs.settlements.ids.indexOf(settlementId)

function projectGroups(handed: HandedPlan): ProposalGroup[] {
  const { inputs, result } = handed
  return result.projects.map((project) => {
    const site = inputs.sites.find(({ id }) => id === project.siteId)
    const works = worksOf(handed, project)
    const siteName = site?.name ?? String(project.siteId)
    return {
      name: project.number > 1 ? `${siteName} ${project.number}` : siteName,
      year: project.year,
      endYear: Math.max(project.year, ...works.map(({ work }) => work.endYear)),
      families: project.families,
      comunaName: site?.comunaName ?? null,
      from: project.from.map(({ settlementId, families, km }) => ({
        ...{ settlementId, families, km },
        row: rowOf(handed, settlementId),
      })),
      works: works.map(({ work, families }) => ({
        package: work.package,
        families,
        costUf: (work.costUf * families) / work.families,
      })),
      siteId: project.siteId,
      siteCostUf: project.siteCostUf,
      paidBy: summed(works.map(({ work, families }) => ({ paidBy: work.paidBy, share: families / work.families }))),
    }
  })
}

/** The works whose families the project is for, with how many of them. */
function worksOf({ result }: HandedPlan, { from, siteId, year }: PlannedProject) {
  return from.flatMap(({ settlementId, package: code, families }) => {
    const planned = result.settlements.find((one) => one.settlementId === settlementId)
    const work = planned?.works.find(
      (one) => one.package === code && one.year === year && one.moves.some((move) => move.siteId === siteId),
    )
    return work === undefined || work.families === 0 ? [] : [{ work, families }]
  })
}

function stayingGroups(handed: HandedPlan): ProposalGroup[] {
  const { inputs, result } = handed
  return result.settlements.flatMap((planned): ProposalGroup[] => {
    const works = planned.works.filter(({ moves }) => moves.length === 0)
    if (works.length === 0) return []
    const row = rowOf(handed, planned.settlementId)
    const families = Math.max(...works.map((work) => work.families))
    return [
      {
        name: inputs.settlements.names[row] ?? String(planned.settlementId),
        year: Math.min(...works.map(({ year }) => year)),
        endYear: Math.max(...works.map(({ endYear }) => endYear)),
        families,
        comunaName: inputs.settlements.comunaNames[row] ?? null,
        from: [{ settlementId: planned.settlementId, row, families, km: null }],
        works: works.map((work) => ({ package: work.package, families: work.families, costUf: work.costUf })),
        siteId: null,
        siteCostUf: 0,
        paidBy: summed(works.map(({ paidBy }) => ({ paidBy, share: 1 }))),
      },
    ]
  })
}

function summed(parts: readonly { paidBy: PlannedWork['paidBy']; share: number }[]): ProposalGroup['paidBy'] {
  const byFund = new Map<string, number>()
  for (const { paidBy, share } of parts)
    for (const { fund, uf } of paidBy) byFund.set(fund, (byFund.get(fund) ?? 0) + uf * share)
  return [...byFund].map(([fund, uf]) => ({ fund, uf }))
}
