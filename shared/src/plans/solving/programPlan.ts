import type { Chosen, PlanModel } from '../model/planModel.ts'
import type { PlanColumns } from './planProgram.ts'

/** What values of the columns choose. */
export function chosenOf(model: PlanModel, { begins, moves, years }: PlanColumns, values: ArrayLike<number>): Chosen[] {
  return model.options.flatMap((option, at) =>
    Array.from({ length: years }, (_, year) => year).flatMap((year): Chosen[] => {
      const place = at * years + year
      if (begins[place]! < 0 || values[begins[place]!]! < 0.5) return []
      const first = moves[place]!
      const land = option.moved > 0 ? option.sites : []
      const moved = land
        .map(({ site }, rank) => ({ site, families: Math.round(values[first + rank]!) }))
        .filter(({ families }) => families > 0)
      return [{ option: at, year, moves: moved }]
    }),
  )
}

/** Values of the columns that a plan settles: what begins, who moves, what is opened. The rest follows from them. */
export function valuesOf(
  model: PlanModel,
  { begins, moves, opens, projects, years }: PlanColumns,
  chosen: readonly Chosen[],
): { indices: Int32Array; values: Float64Array } {
  const values = new Map<number, number>()
  for (const columns of [begins, opens, projects]) for (const column of columns) if (column >= 0) values.set(column, 0)
  model.options.forEach((option, at) => {
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      const first = moves[at * years + year]!
      if (option.moved > 0) for (const rank of option.sites.keys()) values.set(first + rank, 0)
    }
  })
  const arriving = new Float64Array(model.sites.length * years)
  for (const { option, year, moves: moved } of chosen) {
    values.set(begins[option * years + year]!, 1)
    for (const { site, families } of moved) {
      const rank = model.options[option]!.sites.findIndex((reached) => reached.site === site)
      values.set(moves[option * years + year]! + rank, families)
      arriving[site * years + year]! += families
    }
  }
  model.sites.forEach(({ maxGroup }, site) => {
    const opened = Array.from({ length: years }, (_, year) => arriving[site * years + year]!).findIndex(
      (families) => families > 0,
    )
    if (opened >= 0) values.set(opens[site * years + opened]!, 1)
    for (let year = 0; year < years; year++) {
      const column = projects[site * years + year]!
      if (column >= 0) values.set(column, Math.ceil(arriving[site * years + year]! / maxGroup))
    }
  })
  return { indices: Int32Array.from(values.keys()), values: Float64Array.from(values.values()) }
}
