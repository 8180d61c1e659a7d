import type { ModelOption, PlanModel } from '../model/planModel.ts'
import { type LinearProgram, ProgramBuilder } from './linearProgram.ts'
import { addRequirementRows } from './requirementRows.ts'
import { addStructureRows } from './structureRows.ts'

/** Which column is what; −1: there is none. */
export interface PlanColumns {
  years: number
  /** Option × year: begins in it. */
  begins: Int32Array
  /** Of an option and year, the first of its columns of families moved, one per site of the option in their order. */
  moves: Int32Array
  /** Site × year: opened in it. */
  opens: Int32Array
  /** Site × year: how many projects begin. */
  projects: Int32Array
  /** UF that funds pay for options with the same funds. */
  paid: { options: number[]; fund: number; year: number; column: number }[]
}

/** What rows stand for, to say which of them conflict. */
export type Requirement =
  | { kind: 'structure' }
  | { kind: 'budget'; year: number }
  | { kind: 'capacity'; capacity: number; year: number }
  | { kind: 'floor'; floor: number }
  | { kind: 'min-families' }
  | { kind: 'must-have'; mustHave: number }
  | { kind: 'site-capacity'; site: number }
  | { kind: 'site-group'; site: number; year: number }

export interface PlanProgram {
  program: LinearProgram
  columns: PlanColumns
  /** One per row. */
  requirements: Requirement[]
}

/** Adds rows and remembers what they stand for. */
export interface Rows {
  model: PlanModel
  columns: PlanColumns
  builder: ProgramBuilder
  add(
    requirement: Requirement,
    lower: number,
    upper: number,
    entries: Iterable<readonly [column: number, value: number]>,
  ): void
}

/** The plan's model as a mixed-integer linear program: exactly the plans that meet every requirement. */
export function planProgram(model: PlanModel): PlanProgram {
  const builder = new ProgramBuilder()
  const columns = addColumns(model, builder)
  const requirements: Requirement[] = []
  const rows: Rows = {
    model,
    columns,
    builder,
    add(requirement, lower, upper, entries) {
      builder.row(lower, upper, entries)
      requirements.push(requirement)
    },
  }
  addStructureRows(rows)
  addRequirementRows(rows)
  return { program: builder.build(), columns, requirements }
}

function addColumns(model: PlanModel, builder: ProgramBuilder): PlanColumns {
  const { years, options, sites } = model
  const begins = new Int32Array(options.length * years).fill(-1)
  const moves = new Int32Array(options.length * years).fill(-1)
  options.forEach((option, at) => {
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      begins[at * years + year] = builder.column({
        cost: option.benefit * model.discounts[year]!,
        upper: 1,
        isInteger: true,
      })
      if (option.moved > 0) moves[at * years + year] = addMoves(model, option, builder)
    }
  })
  const opens = new Int32Array(sites.length * years).fill(-1)
  const projects = new Int32Array(sites.length * years).fill(-1)
  sites.forEach(({ capacity, minGroup, maxGroup }, at) => {
    for (let year = 0; year < years; year++) {
      opens[at * years + year] = builder.column({ upper: 1, isInteger: true })
      if (maxGroup >= capacity && minGroup <= 1) continue
      projects[at * years + year] = builder.column({ upper: Number.POSITIVE_INFINITY, isInteger: true })
    }
  })
  return { years, begins, moves, opens, projects, paid: addPaid(model, builder) }
}

function addMoves({ pointsPerFamilyKm }: PlanModel, option: ModelOption, builder: ProgramBuilder): number {
  const columns = option.sites.map(({ km }) =>
    builder.column({
      cost: -pointsPerFamilyKm * km,
      upper: option.moved,
      isInteger: true,
    }),
  )
  return columns[0] ?? -1
}

function addPaid({ options, years }: PlanModel, builder: ProgramBuilder): PlanColumns['paid'] {
  return optionsByFunds(options).flatMap((members) =>
    options[members[0]!]!.funds.flatMap((fund) =>
      Array.from({ length: years }, (_, year) => ({
        options: members,
        fund,
        year,
        column: builder.column({ upper: Number.POSITIVE_INFINITY }),
      })),
    ),
  )
}

/** Options that the same funds may pay, together; without those that none may. */
function optionsByFunds(options: readonly ModelOption[]): number[][] {
  const byFunds = Map.groupBy(options.keys(), (at) => options[at]!.funds.join())
  return [...byFunds].filter(([funds]) => funds !== '').map(([, members]) => members)
}
