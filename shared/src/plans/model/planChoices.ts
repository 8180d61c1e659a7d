import type { Issue } from '../../problems/issue.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '../planResult.schema.ts'
import { planContext } from './planContext.ts'
import type { Chosen, PlanModel } from './planModel.ts'
import { packagesByCode, rowsById } from './planRows.ts'
import { reasonWord } from './reasonWords.ts'
import { settlementOffer } from './settlementOffer.ts'

/** What a result chose, by name. */
export const choicesOf = ({ settlements }: PlanResult): PlanChoice[] =>
  settlements.flatMap(({ settlementId, works }) =>
    works.map((work) => ({
      settlementId,
      package: work.package,
      year: work.year,
      moves: work.moves.map(({ siteId, families }) => ({ siteId, families })),
    })),
  )

/** Choices by name as places in the model; what the model does not offer is an issue, and left out. */
export function chosenFrom(
  model: PlanModel,
  inputs: PlanInputs,
  spec: PlanSpec,
  choices: readonly PlanChoice[],
): { chosen: Chosen[]; issues: Issue[] } {
  const rows = rowsById(inputs)
  const packages = packagesByCode(inputs)
  const options = new Map(model.options.map((option, at) => [`${option.row} ${option.package}`, at]))
  const sites = new Map(model.sites.map(({ site }, at) => [inputs.sites[site]?.id, at]))
  const years = yearsOf(spec)
  const taken = new Set<number>()
  const chosen: Chosen[] = []
  const issues: Issue[] = []
  choices.forEach((choice, at) => {
    const row = rows.get(choice.settlementId)
    const offered = packages.get(choice.package)
    const option = options.get(`${row} ${offered}`)
    const year = choice.year - spec.fromYear
    const path = `choices.${at}`
    const unknownSites = choice.moves.filter(({ siteId }) => !sites.has(siteId))
    if (row === undefined)
      issues.push({ code: 'plan-choice-settlement', path, params: { settlement: choice.settlementId } })
    else if (offered === undefined)
      issues.push({ code: 'plan-choice-package', path, params: { package: choice.package } })
    else if (option === undefined) issues.push(notOffered(inputs, spec, row, offered, path))
    else if (model.discounts[year] === undefined)
      issues.push({
        code: 'plan-choice-year',
        path,
        params: { year: String(choice.year), from: String(years.from), to: String(years.to) },
      })
    else if (unknownSites.length > 0)
      issues.push({
        code: 'plan-choice-site',
        path,
        params: { sites: unknownSites.map(({ siteId }) => siteId).join(', ') },
      })
    else if (taken.has(option))
      issues.push({ code: 'plan-choice-twice', path, params: namedWork(inputs, row, offered) })
    else {
      taken.add(option)
      chosen.push({ option, year, moves: movesTo(choice, sites) })
    }
  })
  return { chosen, issues }
}

/** Families by site; a site that is named twice gets both. */
function movesTo({ moves }: PlanChoice, sites: ReadonlyMap<number | undefined, number>): Chosen['moves'] {
  const bySite = new Map<number, number>()
  for (const { siteId, families } of moves) {
    const site = sites.get(siteId) as number
    bySite.set(site, (bySite.get(site) ?? 0) + families)
  }
  return [...bySite].map(([site, families]) => ({ site, families }))
}

const namedWork = ({ settlements, packages }: PlanInputs, row: number, at: number) => ({
  settlement: settlements.names[row] ?? '',
  nameEs: packages[at]?.name.es ?? '',
  nameEn: packages[at]?.name.en ?? '',
})

export const yearsOf = ({ fromYear, budgetsUf }: PlanSpec) => ({ from: fromYear, to: fromYear + budgetsUf.length - 1 })

/** The reason itself is a word of the message: `{reason:word}` finds `word.CODE`. */
function notOffered(inputs: PlanInputs, spec: PlanSpec, row: number, at: number, path: string): Issue {
  const { refused, excluded } = settlementOffer(planContext(inputs, spec), row)
  const reason = refused.get(at) ?? excluded
  return {
    code: 'plan-choice-not-offered',
    path,
    params: { ...namedWork(inputs, row, at), reason: reasonWord(reason?.code ?? 'plan-not-in-plan') },
  }
}
