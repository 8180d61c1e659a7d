import { buildPlanModel } from '../model/buildPlanModel.ts'
import { chosenFrom } from '../model/planChoices.ts'
import { resultOf } from '../model/resultOf.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '../planResult.schema.ts'
import { samplePackages } from './samplePackages.ts'
import { sampleSettlements } from './sampleSettlements.ts'
import { sampleSite } from './sampleSite.ts'

/**
 * A plan that shows everything once: eight settlements of two comunas, three sites, three years, all kinds of packages. One
 * settlement has no known families, one is locked in, two move to a site in one project, one moves in part, of one
 * nobody knows whether it can stay.
 */
export function planSample(): { inputs: PlanInputs; spec: PlanSpec; result: PlanResult } {
  const inputs = sampleInputs()
  const spec = sampleSpec()
  const model = buildPlanModel(inputs, spec)
  const { chosen } = chosenFrom(model, inputs, spec, sampleChoices)
  const proof = { status: 'optimal', bound: 101.8, seconds: 0.4, solver: 'HiGHS 1.15.1' } as const
  return { inputs, spec, result: resultOf(inputs, spec, model, chosen, proof) }
}

export const sampleSpec = (change: Partial<PlanSpec> = {}): PlanSpec => ({
  places: ['05'],
  rankingId: 1,
  fromYear: 2027,
  budgetsUf: [60_000, 60_000, 60_000],
  carriesOver: true,
  funds: [
    {
      code: 'pmb',
      name: 'Programa Mejoramiento de Barrios',
      uf: [6_000, 6_000, 6_000],
      packages: ['water', 'sewerage', 'paving'],
      places: null,
    },
  ],
  discountPct: 5,
  packages: samplePackages.map(({ code }) => code),
  programme: 'ds49-cnt',
  capacities: [{ comunaCode: '05109', familiesPerYear: 120 }],
  floors: [{ of: 'comuna', code: '05101', measure: 'families', share: 0.25 }],
  minFamilies: 100,
  locks: [
    { settlementId: 6, is: 'in', package: 'urbanisation', year: 2028, reason: 'Convenio firmado con el municipio' },
  ],
  sites: { ids: null, maxDistanceKm: 15 },
  compactness: 0,
  ...change,
})

export function sampleInputs(): PlanInputs {
  return {
    ranking: { id: 1, version: 1, name: 'Orden inicial' },
    settlements: sampleSettlements(),
    packages: samplePackages,
    costRules: [
      {
        id: 1,
        package: 'urbanisation',
        factor: 'slope-deg',
        from: 15,
        to: null,
        multiply: 1.3,
        source: 'Valor inicial, por acordar',
        referenceYear: 2026,
        confidence: 'to-confirm',
        version: 1,
      },
    ],
    programmes: [
      {
        code: 'ds49-cnt',
        name: 'DS 49, construcción en nuevos terrenos',
        minFamilies: 10,
        maxFamilies: 160,
        composition: null,
        minSavingUf: 10,
        subsidyUf: 800,
        startsOn: '2011-01-01',
        endsOn: null,
        source: 'DS 49 de 2011',
        toConfirm: ['subsidy_uf'],
        version: 1,
      },
    ],
    sites: [
      sampleSite(1, 'Achupallas norte', ['05109', 'Viña del Mar'], [-71.51, -33.0], 40, 3_200),
      sampleSite(2, 'Reñaca Alto', ['05109', 'Viña del Mar'], [-71.5, -32.98], 60, 6_600),
      sampleSite(3, 'Placilla', ['05101', 'Valparaíso'], [-71.57, -33.11], 30, 2_400),
    ],
    distances: [
      [0, 0, 1.8],
      [0, 1, 3.1],
      [1, 0, 2.2],
      [1, 1, 2.6],
      [2, 0, 1.2],
      [2, 1, 4],
      [3, 0, 1.5],
      [3, 1, 4.4],
      [4, 0, 12.5],
      [4, 2, 6.3],
    ].map(([row = 0, site = 0, km = 0]) => ({ row, site, km, isStraight: false })),
    basis: {
      versions: { catalogue: 1, settlement: 1, site: 1 },
      computedAt: '2026-11-22T12:00:00.000Z',
      parameters: [],
      datasets: [],
    },
    findings: [],
  }
}

const work = (settlementId: number, code: string, year: number, siteId?: number, families = 0): PlanChoice => ({
  settlementId,
  package: code,
  year,
  moves: siteId === undefined ? [] : [{ siteId, families }],
})

/** The best that there is, as GLPK says too: otherSolvers.test.ts. */
const sampleChoices: PlanChoice[] = [
  work(1, 'new-in-place', 2029),
  work(1, 'doubled-up', 2027, 2, 12),
  work(2, 'relocation', 2028, 2, 38),
  work(3, 'relocation', 2027, 2, 8),
  work(3, 'community-centre', 2029),
  work(5, 'urbanisation', 2027),
  work(5, 'relocation', 2027, 3, 12),
  work(5, 'community-centre', 2029),
  work(6, 'urbanisation', 2028),
  work(8, 'sewerage', 2027),
  work(8, 'paving', 2028),
]
