// Problems shaped like the real ones, from a seed: sizes of settlements, comunas and distances follow the register of 2024 in
// Valparaíso, Biobío and the capital (374 + 225 + 168 settlements in 26 + 24 + 32 comunas, medians of 30 to 34 households).
import type { ModelOption, ModelSite, PlanModel } from '../../shared/src/plans/model/planModel.ts'
import { type Random, seededRandom } from '../../shared/src/priorities/robustness/seededRandom.ts'

const regions = [
  { settlements: 374, comunas: 26, median: 30.5, spread: 0.95, widthKm: 90 },
  { settlements: 225, comunas: 24, median: 31, spread: 0.75, widthKm: 110 },
  { settlements: 168, comunas: 32, median: 34, spread: 1.1, widthKm: 60 },
]
/** A package is 0–5: urbanisation, water alone, improvement, in place with new housing, relocation, doubled-up families. */
const ufPerFamily = [480, 120, 260, 950, 820, 850]
const shares = [0.55, 0.2, 0.3, 0.95, 1, 0.5]

interface Place {
  x: number
  y: number
  region: number
}

interface Settlement extends Place {
  comuna: number
  families: number
  score: number
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

function somewhere(random: Random, region: number): Place {
  const { widthKm } = regions[region]!
  return { x: random() * widthKm + 1000 * region, y: random() * widthKm, region }
}

function madeUpSettlements(random: Random): Settlement[] {
  return regions.flatMap(({ settlements, comunas, median, spread }, region) => {
    const centres = Array.from({ length: comunas }, () => somewhere(random, region))
    return Array.from({ length: settlements }, () => {
      // Some comunas have many and most have few.
      const comuna = Math.floor(comunas * random() ** 2)
      const { x, y } = centres[comuna]!
      return {
        x: x + 4 * normal(random),
        y: y + 4 * normal(random),
        region,
        comuna: 100 * region + comuna,
        families: Math.max(5, Math.round(median * Math.exp(spread * normal(random)))),
        score: Math.round(1000 * (20 + 70 * random())) / 1000,
      }
    })
  })
}

function madeUpSites(random: Random, settlements: readonly Settlement[], count: number) {
  return Array.from({ length: count }, (_, at): ModelSite & Place => {
    const near = settlements[Math.floor(random() * settlements.length)]!
    const capacity = Math.round(60 + 400 * random())
    return {
      x: near.x + 3 * normal(random),
      y: near.y + 3 * normal(random),
      region: near.region,
      site: at,
      capacity,
      fixedUf: Math.round(capacity * (40 + 160 * random())),
      ufPerFamily: Math.round(40 + 120 * random()),
      minGroup: 10,
      maxGroup: 160,
    }
  })
}

function optionsOf(random: Random, row: number, place: Settlement, sites: (ModelSite & Place)[], years: number) {
  const mustMove = random() < 0.2
  const near = sites
    .map((site) => ({ site: site.site, km: 1.3 * Math.hypot(site.x - place.x, site.y - place.y) }))
    .filter(({ km }) => km <= 20)
    .sort((a, b) => a.km - b.km)
  const doubledUp = Math.round(place.families * 0.25 * random())
  const offered = mustMove ? [4, 5] : [0, 1, 2, 3, 5]
  return offered.flatMap((code): ModelOption[] => {
    const families = code === 5 ? doubledUp : place.families
    const moved = code >= 4 ? families : 0
    if (families === 0 || (moved > 0 && near.length === 0)) return []
    const factor = 0.85 + 0.5 * random()
    return [
      {
        row,
        package: code,
        benefit: (shares[code]! * place.score * families) / 100,
        costUf: Math.round((code === 0 ? 1500 : 0) + ufPerFamily[code]! * families * factor),
        families: code === 1 || code === 2 ? 0 : families,
        served: families,
        moved,
        sites: moved > 0 ? near : [],
        durationYears: code === 3 ? 2 : 1,
        firstYear: 0,
        lastYear: years - 1,
        needs: [],
        funds: [],
        costRules: [],
        costFactor: factor,
      },
    ]
  })
}

/** At most one of urbanisation, new housing and relocation; water alone beside none of them; improvement after water or urbanisation. */
function join(options: ModelOption[]) {
  const cliques: number[][] = []
  for (const [, members] of Map.groupBy(options.keys(), (at) => options[at]!.row)) {
    const of = (...codes: number[]) => [...members].filter((at) => codes.includes(options[at]!.package))
    cliques.push(of(0, 1, 3, 4), of(2, 3, 4))
    for (const improvement of of(2)) options[improvement]!.needs = [of(0, 1)]
  }
  return cliques.filter((clique) => clique.length > 1)
}

/** Regions V, VIII and the capital: 767 settlements, 6 packages, 5 years, 60 sites. */
export function threeRegions({
  seed = 8,
  years = 5,
  sites = 60,
  budgetUf = 900_000,
  withFloors = false,
} = {}): PlanModel {
  const random = seededRandom(seed)
  const settlements = madeUpSettlements(random)
  const land = madeUpSites(random, settlements, sites)
  const options = settlements.flatMap((place, row) => optionsOf(random, row, place, land, years))
  const cliques = join(options)
  const byRegion = Map.groupBy(options.keys(), (at) => settlements[options[at]!.row]!.region)
  const byComuna = Map.groupBy(options.keys(), (at) => settlements[options[at]!.row]!.comuna)
  return {
    years,
    budgetsUf: Array.from({ length: years }, () => budgetUf),
    carriesOver: false,
    discounts: Array.from({ length: years }, (_, year) => 1.06 ** -year),
    options,
    cliques,
    sites: land.map(({ site, capacity, fixedUf, ufPerFamily: uf, minGroup, maxGroup }) => {
      return { site, capacity, fixedUf, ufPerFamily: uf, minGroup, maxGroup }
    }),
    funds: [],
    capacities: withFloors
      ? [...byComuna].map(([code, members]) => ({ options: members, familiesPerYear: 600, comunaCode: String(code) }))
      : [],
    floors: withFloors
      ? [...byRegion].map(([code, members]) => {
          return { options: members, measure: 'families' as const, share: 0.25, floor: 0, code: String(code) }
        })
      : [],
    minFamilies: null,
    mustHaves: [],
    presence: { points: 0, groups: [] },
    pointsPerFamilyKm: 0.001,
    excluded: new Map(),
  }
}

/** One year and no sites: a multiple-choice knapsack. */
export function manySettlements({ seed = 8, count = 10_000, packages = 3 } = {}): PlanModel {
  const random = seededRandom(seed)
  const options = Array.from({ length: count }, (_, row): ModelOption[] => {
    const families = Math.max(5, Math.round(31 * Math.exp(0.95 * normal(random))))
    const score = 20 + 70 * random()
    return [0, 2, 3].slice(0, packages).map((code) => ({
      row,
      package: code,
      benefit: (shares[code]! * score * families) / 100,
      costUf: Math.round(ufPerFamily[code]! * families * (0.85 + 0.5 * random())),
      families,
      served: families,
      moved: 0,
      sites: [],
      durationYears: 1,
      firstYear: 0,
      lastYear: 0,
      needs: [],
      funds: [],
      costRules: [],
      costFactor: 1,
    }))
  }).flat()
  const byRow = Map.groupBy(options.keys(), (at) => options[at]!.row)
  return {
    years: 1,
    budgetsUf: [options.reduce((sum, { costUf }) => sum + costUf, 0) / 12],
    carriesOver: false,
    discounts: [1],
    options,
    cliques: [...byRow.values()].map((members) => [...members]),
    sites: [],
    funds: [],
    capacities: [],
    floors: [],
    minFamilies: null,
    mustHaves: [],
    presence: { points: 0, groups: [] },
    pointsPerFamilyKm: 0,
    excluded: new Map(),
  }
}
