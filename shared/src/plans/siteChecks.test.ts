import { isMessage } from '@arraigo/shared/messages/messages.ts'
import { describe, expect, test } from 'vitest'
import './addPlansMessages.ts'
import type { PlanSite, SiteRule } from './site.schema.ts'
import { judgeSite, type SiteProgramme } from './siteChecks.ts'
import type { Measured, ServiceDistance, SiteFacts } from './siteFacts.ts'
import { byFitness, fitnessOf } from './siteFitness.ts'
import { rulesOfProgramme } from './siteRules.ts'

const rule = (name: string, limit: number | null, unit: string, own: Partial<SiteRule> = {}): SiteRule => ({
  id: 1,
  programme: null,
  rule: name,
  limit,
  unit,
  standardSet: null,
  forbids: false,
  source: 'Acuerdo',
  referenceYear: 2026,
  confidence: 'to-confirm',
  version: 1,
  changeNote: null,
  ...own,
})
const rules = [
  rule('capacity', 1, 'families', { forbids: true }),
  rule('area', 2000, 'm2'),
  rule('area', 300, 'm2', { programme: 'small' }),
  rule('hazard', 0.05, 'share', { forbids: true }),
  rule('hazard-near', 0, 'share'),
  rule('no-build', 0.05, 'share', { forbids: true }),
  rule('zoning', 0.05, 'share'),
  rule('urban-limit', 500, 'm'),
  rule('slope', 15, 'deg'),
  rule('settlement', 0.05, 'share'),
  rule('other-site', 0.05, 'share'),
  rule('land-cost', 200, 'uf-per-family'),
  rule('services', null, 'm', { standardSet: 'near' }),
  rule('density', 80, 'dwellings-per-ha'),
  rule('land-price', 150, 'uf-per-family'),
]
const programme: SiteProgramme = {
  code: 'large',
  name: 'Programa',
  minFamilies: 10,
  maxFamilies: 160,
  source: 'Decreto',
  year: 2011,
}
const measured = (value: number, names: string[] = []): Measured => ({ value, names, files: ['Plan'], year: 2020 })
const service = (name: string, distanceM: number | null): ServiceDistance => ({
  service: name,
  name: null,
  distanceM,
  isEstimate: false,
  standardM: 1000,
  source: 'Norma',
  year: 2018,
})
const sound: SiteFacts = {
  areaM2: 10_000,
  comunaName: 'Quilpué',
  recordedCapacity: 60,
  recordedLandCostUf: 9000,
  study: null,
  studyYear: null,
  hazard: measured(0),
  hazardNear: measured(0),
  noBuild: measured(0),
  noBuildStrips: [],
  otherUse: measured(0),
  urbanM: measured(0, ['Límite de Quilpué']),
  slopeDeg: 4,
  settlements: measured(0),
  otherSites: measured(0),
  services: [service('basic-education', 1000), service('transit', 1001)],
}
const judged = (facts: Partial<SiteFacts> = {}, code: string | null = 'large') =>
  judgeSite({ ...sound, ...facts }, rulesOfProgramme(rules, code), code === null ? null : { ...programme, code })
const checkOf = (site: Pick<PlanSite, 'checks'>, name: string) => site.checks.find((check) => check.rule === name)

describe('the checklist of a site', () => {
  test('a rule passes at its limit and fails beyond it; the score is the share of location rules that pass', () => {
    const site = judged()
    expect(checkOf(site, 'service:basic-education')).toMatchObject({ outcome: 'passes', value: 1000, limit: 1000 })
    expect(checkOf(site, 'service:transit')).toMatchObject({
      outcome: 'fails',
      forbids: false,
      source: 'Norma',
      year: 2018,
    })
    // Two of urban limit, school and transit.
    expect(site.score).toBeCloseTo(2 / 3, 12)
    expect(site.isUsable).toBe(true)
    expect(checkOf(site, 'land-cost')).toMatchObject({ outcome: 'passes', value: 150, limit: 200 })
  })

  test('unknown neither passes nor counts, and a site with unknown hazards is never fit', () => {
    const site = judged({ hazard: null, services: [service('basic-education', null), service('transit', 400)] })
    expect(checkOf(site, 'hazard')).toMatchObject({ outcome: 'unknown', value: null })
    expect(site.score).toBe(1)
    expect(site.isUsable).toBe(true)
    expect(fitnessOf(site)).toBe('conditional')
    expect(fitnessOf(judged({ services: [service('transit', 400)] }))).toBe('fit')
    expect(judged({ urbanM: null, services: null }).score).toBeNull()
  })

  test('a register that is loaded and has none fails', () => {
    const site = judged({ services: [service('transit', Number.POSITIVE_INFINITY)] })
    expect(checkOf(site, 'service:transit')).toMatchObject({ outcome: 'fails', value: null })
  })

  test('what holds five families is forbidden in a programme of at least ten, and not in one of two', () => {
    const five = judged({ recordedCapacity: 5 })
    expect(checkOf(five, 'capacity')).toMatchObject({
      outcome: 'fails',
      forbids: true,
      value: 5,
      limit: 10,
      source: 'Decreto',
      said: { code: 'site-capacity-too-small' },
    })
    expect(five.isUsable).toBe(false)
    const small = judgeSite({ ...sound, recordedCapacity: 5, areaM2: 400 }, rulesOfProgramme(rules, 'small'), {
      ...programme,
      code: 'small',
      minFamilies: 2,
    })
    expect(small.isUsable).toBe(true)
    expect(checkOf(small, 'area')).toMatchObject({ outcome: 'passes', limit: 300 })
  })

  test('what nobody recorded is estimated and marked; an estimated cost is not held against its limit', () => {
    const site = judged({ recordedCapacity: null, recordedLandCostUf: null })
    expect(site).toMatchObject({
      capacityFamilies: 80,
      isCapacityEstimated: true,
      landCostUf: 12_000,
      isLandCostEstimated: true,
    })
    expect(checkOf(site, 'land-cost')?.outcome).toBe('unknown')
    const nothing = judged({ recordedCapacity: null, recordedLandCostUf: null, areaM2: null })
    expect(nothing).toMatchObject({ capacityFamilies: null, landCostUf: null, isUsable: false })
  })

  test('a hazard area forbids until a study is recorded, and then is a condition', () => {
    const bare = judged({ hazard: measured(0.3, ['hazard-flood']) })
    expect(bare.isUsable).toBe(false)
    const studied = judged({ hazard: measured(0.3, ['hazard-flood']), study: 'Estudio de inundación', studyYear: 2024 })
    expect(studied.isUsable).toBe(true)
    expect(checkOf(studied, 'hazard')).toMatchObject({ outcome: 'fails', forbids: false })
    expect(fitnessOf(studied)).toBe('conditional')
  })

  test('a strip without a width leaves it open whether one may build', () => {
    const site = judged({ noBuildStrips: ['Línea de alta tensión'] })
    expect(checkOf(site, 'no-build')).toMatchObject({ outcome: 'unknown', said: { code: 'site-no-build-strips' } })
    expect(fitnessOf(site)).toBe('conditional')
  })

  test('everything that is said has its text', () => {
    const facts: Partial<SiteFacts>[] = [
      {},
      { areaM2: null, recordedCapacity: null, recordedLandCostUf: null, services: null, slopeDeg: null },
      {
        hazard: null,
        hazardNear: null,
        noBuild: null,
        otherUse: null,
        urbanM: null,
        settlements: null,
        otherSites: null,
      },
      {
        hazard: measured(1),
        hazardNear: measured(1),
        noBuild: measured(1),
        otherUse: measured(1),
        urbanM: measured(900),
        settlements: measured(1),
        otherSites: measured(1),
        services: [
          service('transit', null),
          service('park', Number.POSITIVE_INFINITY),
          { ...service('x', 5), isEstimate: true },
        ],
      },
      { study: 'E', hazard: measured(1), recordedCapacity: 5, noBuildStrips: ['L'] },
    ]
    const codes = facts
      .flatMap((one) => [judged(one), judged(one, null)])
      .flatMap(({ checks }) => checks.map(({ said }) => said.code))
    expect([...new Set(codes)].filter((code) => !isMessage(code))).toEqual([])
  })

  test('the fittest come first, of those the better placed, of those the larger', () => {
    const site = (id: number, facts: Partial<SiteFacts>): PlanSite => ({
      id,
      version: 1,
      name: String(id),
      comunaCode: null,
      comunaName: null,
      longitude: null,
      latitude: null,
      areaM2: null,
      owner: null,
      origin: 'drawn',
      ...judged(facts),
    })
    const far = [service('transit', 5000)]
    const near = [service('transit', 100)]
    const sites = [
      site(1, { hazard: measured(1), services: near }),
      site(2, { services: far }),
      site(3, { services: near, recordedCapacity: 40, recordedLandCostUf: 6000 }),
      site(4, { services: near }),
    ]
    expect(sites.sort(byFitness).map(({ id }) => id)).toEqual([4, 3, 2, 1])
  })
})
