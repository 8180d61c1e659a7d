import type { PlanColumns, Rows } from './planProgram.ts'

/** What makes a choice a plan at all: once each, prerequisites first, everybody who moves gets a home. */
export function addStructureRows(rows: Rows): void {
  addOnce(rows)
  addNeeds(rows)
  addMoves(rows)
  addSites(rows)
  addPresence(rows)
}

/** Columns of an option's years, up to one of them. */
export function beginsUntil({ begins, years }: PlanColumns, option: number, last: number): number[] {
  const columns: number[] = []
  for (let year = 0; year <= last; year++) {
    const column = begins[option * years + year]!
    if (column >= 0) columns.push(column)
  }
  return columns
}

const withOne = (columns: readonly number[]) => columns.map((column) => [column, 1] as const)

function addOnce({ model, columns, add }: Rows) {
  const last = model.years - 1
  const inCliques = new Set(model.cliques.flat())
  const alone = model.options.flatMap((_, option) => (inCliques.has(option) ? [] : [[option]]))
  for (const clique of [...model.cliques, ...alone]) {
    const members = [...new Set(clique)].flatMap((option) => beginsUntil(columns, option, last))
    if (members.length > 1) add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 1, withOne(members))
  }
}

/** Summed over the years until now, which is tighter than year by year: an option begins only once. */
function addNeeds({ model, columns, add }: Rows) {
  model.options.forEach(({ needs, firstYear, lastYear }, option) => {
    for (const list of needs) {
      for (let year = firstYear; year <= lastYear; year++) {
        const finished = list.flatMap((other) =>
          beginsUntil(columns, other, year - model.options[other]!.durationYears),
        )
        const entries = [
          ...beginsUntil(columns, option, year).map((column) => [column, 1] as const),
          ...[...new Set(finished)].map((column) => [column, -1] as const),
        ]
        add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 0, entries)
      }
    }
  })
}

function addMoves({ model, columns, add }: Rows) {
  model.options.forEach((option, at) => {
    if (option.moved === 0) return
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      const place = at * model.years + year
      const first = columns.moves[place]!
      const moves = option.sites.map((_, rank) => [first + rank, 1] as const)
      add({ kind: 'structure' }, 0, 0, [...moves, [columns.begins[place]!, -option.moved]])
    }
  })
}

/** Columns of families that arrive, by site × year. */
function arrivals({ model, columns }: Rows): number[][] {
  const arriving = Array.from({ length: model.sites.length * model.years }, (): number[] => [])
  model.options.forEach((option, at) => {
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      const first = columns.moves[at * model.years + year]!
      option.sites.forEach(({ site }, rank) => {
        if (option.moved > 0) arriving[site * model.years + year]!.push(first + rank)
      })
    }
  })
  return arriving
}

function addSites(rows: Rows) {
  const { model, columns, add } = rows
  const arriving = arrivals(rows)
  model.sites.forEach(({ capacity, minGroup, maxGroup }, site) => {
    const at = site * model.years
    const opens = Array.from({ length: model.years }, (_, year) => columns.opens[at + year]!)
    add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 1, withOne(opens))
    const all = withOne(arriving.slice(at, at + model.years).flat())
    add({ kind: 'site-capacity', site }, Number.NEGATIVE_INFINITY, 0, [
      ...all,
      ...opens.map((open) => [open, -capacity] as const),
    ])
    for (let year = 0; year < model.years; year++) {
      const moves = withOne(arriving[at + year]!)
      if (moves.length === 0) {
        add({ kind: 'structure' }, 0, 0, [[opens[year]!, 1]])
        continue
      }
      // The land is paid in the year of its first project: it cannot be bought ahead with money of a year that has some left.
      add({ kind: 'structure' }, 0, Number.POSITIVE_INFINITY, [...moves, [opens[year]!, -1]])
      const openUntilNow = opens.slice(0, year + 1)
      if (year < model.years - 1) {
        const closed = openUntilNow.map((open) => [open, -capacity] as const)
        add({ kind: 'site-capacity', site }, Number.NEGATIVE_INFINITY, 0, [...moves, ...closed])
      }
      const project = columns.projects[at + year]!
      if (project < 0) continue
      add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 0, [...moves, [project, -maxGroup]])
      add({ kind: 'site-group', site, year }, 0, Number.POSITIVE_INFINITY, [...moves, [project, -minGroup]])
    }
  })
}

/** Continuous columns: at the optimum they are 0 or 1 where what begins is. */
function addPresence({ model, columns, builder, add }: Rows) {
  const { points, groups } = model.presence
  if (points <= 0) return
  for (const group of groups) {
    for (let year = 0; year < model.years; year++) {
      const begins = group.map((option) => columns.begins[option * model.years + year]!).filter((column) => column >= 0)
      if (begins.length === 0) continue
      const present = builder.column({ cost: -points, upper: 1 })
      for (const begin of begins)
        add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 0, [
          [begin, 1],
          [present, -1],
        ])
    }
  }
}
