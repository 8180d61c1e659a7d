import fc from 'fast-check'
import type { Chosen, ModelOption, PlanModel } from '../model/planModel.ts'

/** What a small random plan is made of; whole numbers, so that two ways of adding them up agree to the last digit. */
export interface ModelShape {
  rows: number
  /** Options of one row, at most. */
  perRow: number
  sites: number
  years: number
  funds: number
}

/** Small models with every kind of requirement, most of them feasible. */
export const anyModel = ({ rows, perRow, sites, years, funds }: ModelShape): fc.Arbitrary<PlanModel> =>
  fc
    .record({
      rows: fc.array(anyRow(perRow, sites, years, funds), { minLength: 1, maxLength: rows }),
      sites: fc.array(anySite, { minLength: sites, maxLength: sites }),
      budgetsUf: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: years, maxLength: years }),
      funds: fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: years, maxLength: years }), {
        minLength: funds,
        maxLength: funds,
      }),
      carriesOver: fc.boolean(),
      discountPct: fc.constantFrom(0, 5, 25),
      capacity: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 }),
      floor: fc.option(
        fc.record({
          share: fc.constantFrom(0.1, 0.25, 0.5),
          measure: fc.constantFrom('families' as const, 'money' as const),
        }),
        { freq: 2 },
      ),
      minFamilies: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2 }),
      mustHave: fc.option(fc.record({ at: fc.nat(), year: fc.option(fc.nat({ max: years - 1 })) }), { freq: 2 }),
      presence: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }),
    })
    .map((parts) => modelOf(parts, years))

interface Parts {
  rows: ReturnType<typeof anyRow> extends fc.Arbitrary<infer Row> ? Row[] : never
  sites: PlanModel['sites']
  budgetsUf: number[]
  funds: number[][]
  carriesOver: boolean
  discountPct: number
  capacity: number | null
  floor: { share: number; measure: 'families' | 'money' } | null
  minFamilies: number | null
  mustHave: { at: number; year: number | null } | null
  presence: number | null
}

function modelOf(parts: Parts, years: number): PlanModel {
  const options: ModelOption[] = []
  const cliques: number[][] = []
  parts.rows.forEach((own, row) => {
    const start = options.length
    own.options.forEach(({ needsFirst, ...option }, at) => {
      const needs = needsFirst && at > 0 && !own.isClique ? [[start]] : []
      options.push({ ...option, row, package: at, needs, lastYear: years - 1, costRules: [], costFactor: 1 })
    })
    if (own.isClique && own.options.length > 1) cliques.push(own.options.map((_, at) => start + at))
  })
  // Even rows lie in one comuna, odd ones in another.
  const even = options.flatMap(({ row }, at) => (row % 2 === 0 ? [at] : []))
  const odd = options.flatMap(({ row }, at) => (row % 2 === 1 ? [at] : []))
  return {
    years,
    budgetsUf: parts.budgetsUf,
    carriesOver: parts.carriesOver,
    discounts: parts.budgetsUf.map((_, year) => (1 - parts.discountPct / 100) ** year),
    options,
    cliques,
    sites: parts.sites,
    funds: parts.funds,
    capacities:
      parts.capacity === null ? [] : [{ options: even, familiesPerYear: parts.capacity, comunaCode: '05101' }],
    floors: parts.floor === null ? [] : [{ ...parts.floor, options: even, floor: 0, code: '05101' }],
    minFamilies: parts.minFamilies,
    mustHaves:
      parts.mustHave === null
        ? []
        : [{ options: [parts.mustHave.at % options.length], year: parts.mustHave.year, lock: 0 }],
    presence: parts.presence === null ? { points: 0, groups: [] } : { points: parts.presence, groups: [even, odd] },
    pointsPerFamilyKm: 1 / 1024,
    excluded: new Map(),
  }
}

const anySite = fc
  .record({
    capacity: fc.integer({ min: 2, max: 8 }),
    fixedUf: fc.integer({ min: 0, max: 6 }),
    ufPerFamily: fc.integer({ min: 0, max: 1 }),
    minGroup: fc.integer({ min: 1, max: 4 }),
    more: fc.nat({ max: 3 }),
  })
  .map(({ more, ...site }) => ({ ...site, site: 0, maxGroup: Math.min(site.capacity, site.minGroup + more) }))
  .filter(({ minGroup, maxGroup }) => minGroup <= maxGroup)

const anyRow = (perRow: number, sites: number, years: number, funds: number) =>
  fc.record({
    options: fc.array(anyOption(sites, years, funds), { minLength: 1, maxLength: perRow }),
    isClique: fc.boolean(),
  })

const anyOption = (sites: number, years: number, funds: number) =>
  fc
    .record({
      benefit: fc.integer({ min: 1, max: 40 }),
      costUf: fc.integer({ min: 1, max: 20 }),
      size: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('part', 'whole', ...(sites > 0 ? (['moved', 'moved'] as const) : [])),
      kms: fc.array(fc.option(fc.integer({ min: 1, max: 20 }), { freq: 5 }), { minLength: sites, maxLength: sites }),
      durationYears: fc.integer({ min: 1, max: 2 }),
      firstYear: fc.constantFrom(0, 0, 0, Math.min(1, years - 1)),
      funds: fc.subarray([...Array(funds).keys()]),
      needsFirst: fc.boolean(),
    })
    .map(({ kind, size, kms, ...option }) => {
      const near = kms
        .flatMap((km, site) => (km === null ? [] : [{ site, km }]))
        .sort((one, other) => one.km - other.km)
      const moves = kind === 'moved' && near.length > 0
      return {
        ...option,
        families: kind === 'part' ? 0 : size,
        served: size,
        moved: moves ? size : 0,
        sites: moves ? near : [],
      }
    })

/** Choices for it, good or bad. */
export const anyChoices = (model: PlanModel): fc.Arbitrary<Chosen[]> =>
  fc
    .tuple(
      ...model.options.map(({ firstYear, moved, sites }, option) =>
        fc.record({
          option: fc.constant(option),
          year: fc.option(fc.integer({ min: firstYear, max: model.years - 1 }), { freq: 3 }),
          first: fc.integer({ min: 0, max: moved }),
          sites: fc.shuffledSubarray(sites, {
            minLength: Math.min(1, sites.length),
            maxLength: Math.min(2, sites.length),
          }),
        }),
      ),
    )
    .map((works) =>
      works.flatMap(({ option, year, first, sites }) => {
        if (year === null) return []
        const moved = model.options[option]?.moved ?? 0
        const [one, other] = sites
        const moves = [
          ...(one === undefined ? [] : [{ site: one.site, families: other === undefined ? moved : first }]),
          ...(other === undefined ? [] : [{ site: other.site, families: moved - first }]),
        ]
        return [{ option, year, moves: moves.filter(({ families }) => families > 0) }]
      }),
    )
