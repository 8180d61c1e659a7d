import type { PlanProgramme } from './catalogue.schema.ts'
import type { PlanSite, SiteCheck, SiteRule } from './site.schema.ts'
import type { Measured, ServiceDistance, SiteFacts } from './siteFacts.ts'
import { isLocationRule, type RulesInForce } from './siteRules.ts'

/** What sites follow of a programme. */
export type SiteProgramme = Pick<PlanProgramme, 'code' | 'name' | 'minFamilies' | 'maxFamilies' | 'source'> & {
  year: number | null
}

export type JudgedSite = Pick<
  PlanSite,
  'capacityFamilies' | 'isCapacityEstimated' | 'landCostUf' | 'isLandCostEstimated' | 'checks' | 'score' | 'isUsable'
>

/**
 * The checklist of a site. What is not recorded of capacity and land cost is estimated by the rules' figures, and said; an estimate
 * of the cost is not held against the limit that it is made of.
 */
export function judgeSite(facts: SiteFacts, rules: RulesInForce, programme: SiteProgramme | null): JudgedSite {
  const estimated = estimatedCapacity(facts.areaM2, rules.get('density')?.limit ?? null)
  const capacityFamilies = facts.recordedCapacity ?? estimated
  const price = rules.get('land-price')?.limit ?? null
  const estimatedCost = capacityFamilies === null || price === null ? null : Math.round(capacityFamilies * price)
  const checks = [
    capacityCheck(facts, capacityFamilies, rules.get('capacity'), programme),
    held(rules.get('area'), facts.areaM2, (limit) => facts.areaM2! >= limit, 'area'),
    hazardCheck(facts, rules.get('hazard'), facts.hazard),
    hazardCheck(facts, rules.get('hazard-near'), facts.hazardNear),
    noBuildCheck(facts, rules.get('no-build')),
    shareCheck(rules.get('zoning'), facts.otherUse, facts.comunaName),
    urbanCheck(facts, rules.get('urban-limit')),
    held(rules.get('slope'), facts.slopeDeg, (limit) => facts.slopeDeg! <= limit, 'slope'),
    shareCheck(rules.get('settlement'), facts.settlements, facts.comunaName),
    shareCheck(rules.get('other-site'), facts.otherSites, facts.comunaName),
    landCostCheck(facts, capacityFamilies, rules.get('land-cost')),
    ...serviceChecks(facts, rules.get('services')),
  ].filter((check) => check !== null)
  return {
    capacityFamilies,
    isCapacityEstimated: facts.recordedCapacity === null && capacityFamilies !== null,
    landCostUf: facts.recordedLandCostUf ?? estimatedCost,
    isLandCostEstimated: facts.recordedLandCostUf === null && estimatedCost !== null,
    checks,
    score: scoreOf(checks),
    isUsable: capacityFamilies !== null && !checks.some(({ outcome, forbids }) => outcome === 'fails' && forbids),
  }
}

/** Whole families that fit at a density; null where not one does, or nothing is known. */
function estimatedCapacity(areaM2: number | null, dwellingsPerHa: number | null): number | null {
  if (areaM2 === null || dwellingsPerHa === null) return null
  const families = Math.floor((areaM2 / 10_000) * dwellingsPerHa)
  return families > 0 ? families : null
}

function scoreOf(checks: readonly SiteCheck[]): number | null {
  const known = checks.filter(({ rule, outcome }) => isLocationRule(rule) && outcome !== 'unknown')
  return known.length === 0 ? null : known.filter(({ outcome }) => outcome === 'passes').length / known.length
}

const ofRule = ({ rule, limit, unit, forbids, source, referenceYear }: SiteRule) => ({
  rule,
  limit,
  unit,
  forbids,
  source,
  year: referenceYear,
})

/** `site-RULE-unknown`, or `site-RULE` with value and limit. */
function held(
  rule: SiteRule | undefined,
  value: number | null,
  passes: (limit: number) => boolean,
  name: string,
): SiteCheck | null {
  if (rule === undefined || rule.limit === null) return null
  if (value === null) return { ...ofRule(rule), outcome: 'unknown', value, said: { code: `site-${name}-unknown` } }
  return {
    ...ofRule(rule),
    outcome: passes(rule.limit) ? 'passes' : 'fails',
    value,
    said: { code: `site-${name}`, params: { value: rounded(value), limit: rule.limit } },
  }
}

function capacityCheck(
  { recordedCapacity }: SiteFacts,
  capacity: number | null,
  rule: SiteRule | undefined,
  programme: SiteProgramme | null,
): SiteCheck | null {
  if (rule === undefined || rule.limit === null) return null
  const limit = programme?.minFamilies ?? rule.limit
  const own =
    programme === null
      ? ofRule(rule)
      : { ...ofRule(rule), limit, source: programme.source, year: programme.year ?? rule.referenceYear }
  if (capacity === null) return { ...own, outcome: 'unknown', value: null, said: { code: 'site-capacity-unknown' } }
  const fits = capacity >= limit
  const code = programme === null ? 'site-capacity-plain' : fits ? 'site-capacity' : 'site-capacity-too-small'
  return {
    ...own,
    outcome: fits ? 'passes' : 'fails',
    value: capacity,
    said: {
      code: recordedCapacity === null && fits ? 'site-capacity-estimated' : code,
      params: {
        families: capacity,
        min: limit,
        max: programme?.maxFamilies ?? null,
        programme: programme?.name ?? null,
      },
    },
  }
}

/** Inside a risk area one builds on the strength of a study and its works: with one the rule says so and no longer forbids. */
function hazardCheck(facts: SiteFacts, rule: SiteRule | undefined, measured: Measured | null): SiteCheck | null {
  const check = shareCheck(rule, measured, facts.comunaName)
  if (check === null || check.outcome !== 'fails' || facts.study === null) return check
  const params = { ...check.said.params, study: facts.study, studyYear: facts.studyYear?.toString() ?? null }
  return { ...check, forbids: false, said: { code: 'site-hazard-studied', params } }
}

/** A strip without a width leaves open how much of the surface it takes. */
function noBuildCheck({ noBuild, noBuildStrips, comunaName }: SiteFacts, rule: SiteRule | undefined): SiteCheck | null {
  const check = shareCheck(rule, noBuild, comunaName)
  if (check === null || check.outcome === 'fails' || noBuildStrips.length === 0) return check
  const params = { names: noBuildStrips.join(', ') }
  return { ...check, outcome: 'unknown', said: { code: 'site-no-build-strips', params } }
}

function shareCheck(rule: SiteRule | undefined, measured: Measured | null, comuna: string | null): SiteCheck | null {
  if (rule === undefined || rule.limit === null) return null
  if (measured === null)
    return {
      ...ofRule(rule),
      outcome: 'unknown',
      value: null,
      said: { code: `site-${rule.rule}-unknown`, params: { comuna } },
    }
  const { value, names, files } = measured
  const params = {
    pct: rounded(100 * value),
    limitPct: rounded(100 * rule.limit),
    names: names.join(', '),
    files: files.join(', '),
  }
  return {
    ...ofRule(rule),
    outcome: value <= rule.limit ? 'passes' : 'fails',
    value,
    said: { code: value === 0 ? `site-${rule.rule}-none` : `site-${rule.rule}`, params },
  }
}

function urbanCheck({ urbanM, comunaName }: SiteFacts, rule: SiteRule | undefined): SiteCheck | null {
  if (rule === undefined || rule.limit === null) return null
  if (urbanM === null)
    return {
      ...ofRule(rule),
      outcome: 'unknown',
      value: null,
      said: { code: 'site-urban-limit-unknown', params: { comuna: comunaName } },
    }
  const { value, names } = urbanM
  return {
    ...ofRule(rule),
    outcome: value <= rule.limit ? 'passes' : 'fails',
    value,
    said: {
      code: value === 0 ? 'site-urban-limit-inside' : 'site-urban-limit',
      params: { metres: Math.round(value), limitM: rule.limit, names: names.join(', ') },
    },
  }
}

function landCostCheck(facts: SiteFacts, capacity: number | null, rule: SiteRule | undefined): SiteCheck | null {
  if (rule === undefined || rule.limit === null) return null
  const value = facts.recordedLandCostUf === null || capacity === null ? null : facts.recordedLandCostUf / capacity
  return held(rule, value, (limit) => value! <= limit, 'land-cost')
}

function serviceChecks({ services }: SiteFacts, rule: SiteRule | undefined): SiteCheck[] {
  if (rule === undefined) return []
  if (services === null)
    return [
      { ...ofRule(rule), rule: 'services', outcome: 'unknown', value: null, said: { code: 'site-services-unknown' } },
    ]
  return services.map((service) => serviceCheck(service, rule))
}

function serviceCheck(one: ServiceDistance, { forbids }: SiteRule): SiteCheck {
  const { service, distanceM, standardM, isEstimate } = one
  const own = { rule: `service:${service}`, forbids, limit: standardM, unit: 'm', source: one.source, year: one.year }
  const params = { service, name: one.name, limitM: standardM }
  if (distanceM === null)
    return { ...own, outcome: 'unknown', value: null, said: { code: 'site-service-unknown', params } }
  if (distanceM === Number.POSITIVE_INFINITY)
    return { ...own, outcome: 'fails', value: null, said: { code: 'site-service-none', params } }
  return {
    ...own,
    outcome: distanceM <= standardM ? 'passes' : 'fails',
    value: distanceM,
    said: {
      code: isEstimate ? 'site-service-estimate' : 'site-service',
      params: { ...params, metres: Math.round(distanceM) },
    },
  }
}

const rounded = (value: number) => Number(value.toFixed(1))
