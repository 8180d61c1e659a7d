import type { Chosen, PlanModel } from '../model/planModel.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Difference, Displaced } from '../planQuestions.schema.ts'

export interface SolvedPlan {
  chosen: readonly Chosen[]
  objective: number
  bound: number
}

interface Compared {
  model: PlanModel
  inputs: PlanInputs
  fromYear: number
}

const shown = 200

/** What another solution changes: figures, and what becomes of whom, most families first. Settlements of `except` are what the question is about. */
export function differenceBetween(
  { model, inputs, fromYear }: Compared,
  before: SolvedPlan,
  after: SolvedPlan,
  except: ReadonlySet<number> = new Set(),
): Difference {
  const [was, is] = [worksOf(model, before.chosen), worksOf(model, after.chosen)]
  const displaced: Displaced[] = []
  for (const row of [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b)) {
    if (except.has(row)) continue
    const move = moveOf(was.get(row), is.get(row))
    if (move === null) continue
    const told = (works: Work[] | undefined) =>
      (works ?? []).map(({ option, year }) => ({
        package: inputs.packages[model.options[option]?.package ?? -1]?.code ?? '',
        year: fromYear + year,
      }))
    displaced.push({
      settlementId: inputs.settlements.ids[row] ?? 0,
      name: inputs.settlements.names[row] ?? '',
      comunaName: inputs.settlements.comunaNames[row] ?? null,
      move,
      before: told(was.get(row)),
      after: told(is.get(row)),
      families: familiesOf(model, is.get(row)) - familiesOf(model, was.get(row)),
    })
  }
  const all = [...was.values()].flat()
  const now = [...is.values()].flat()
  return {
    points: after.objective - before.objective,
    families: familiesOf(model, now) - familiesOf(model, all),
    costUf: costOf(model, after.chosen) - costOf(model, before.chosen),
    displaced: displaced.sort((a, b) => Math.abs(b.families) - Math.abs(a.families)).slice(0, shown),
    uncertainPoints: Math.max(0, before.bound - before.objective) + Math.max(0, after.bound - after.objective),
  }
}

interface Work {
  option: number
  year: number
}

function worksOf(model: PlanModel, chosen: readonly Chosen[]): Map<number, Work[]> {
  const works = new Map<number, Work[]>()
  for (const { option, year } of chosen) {
    const row = model.options[option]?.row
    if (row !== undefined) works.set(row, [...(works.get(row) ?? []), { option, year }])
  }
  return works
}

function moveOf(before: readonly Work[] | undefined, after: readonly Work[] | undefined): Displaced['move'] | null {
  if (before === undefined) return 'enters'
  if (after === undefined) return 'leaves'
  const text = (works: readonly Work[], isYear: boolean) =>
    works
      .map(({ option, year }) => (isYear ? `${option}:${year}` : option))
      .sort()
      .join()
  if (text(before, false) !== text(after, false)) return 'package'
  return text(before, true) === text(after, true) ? null : 'year'
}

const familiesOf = (model: PlanModel, works: readonly Work[] | undefined): number =>
  (works ?? []).reduce((sum, { option }) => sum + (model.options[option]?.families ?? 0), 0)

/** Works, land and works of sites. */
function costOf(model: PlanModel, chosen: readonly Chosen[]): number {
  const opened = new Set(chosen.flatMap(({ moves }) => moves.map(({ site }) => site)))
  const land = [...opened].reduce((sum, site) => sum + (model.sites[site]?.fixedUf ?? 0), 0)
  return chosen.reduce(
    (sum, { option, moves }) =>
      sum +
      (model.options[option]?.costUf ?? 0) +
      moves.reduce((all, { site, families }) => all + families * (model.sites[site]?.ufPerFamily ?? 0), 0),
    land,
  )
}
