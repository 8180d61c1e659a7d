import { type BoundaryFault, type FaultCode, faultIssue } from '../boundaries/boundaryFaults.ts'
import { type Remedy, type RuleCode, type RuleInForce, ruleOf } from './boundaryRule.ts'
import type { ComunaShare, Finding, Overlap } from './profile.schema.ts'

/** What was measured of a boundary, and what is said of its settlement; null is unknown. */
export interface BoundaryFacts {
  faults: readonly BoundaryFault[]
  areaM2: number | null
  /** Null where the shape could not be laid over the comunas. */
  comunas: readonly ComunaShare[] | null
  nearestComuna: { name: string; distanceM: number } | null
  /** The comuna that the settlement is said to lie in; `share` is null where its boundary is not loaded. */
  declared: { code: string; name: string; share: number | null; outside: GeoJSON.Geometry | null } | null
  overlaps: readonly Overlap[]
  householdCount: number | null
}

type Judgement = Omit<Finding, 'rule' | 'severity' | 'code'> & { code?: string }
type Judge = (facts: BoundaryFacts, parameters: Readonly<Record<string, number>>) => Judgement[]

const remedyOfFault: Partial<Record<FaultCode, Remedy>> = {
  'boundary-unreadable': 'none',
  'boundary-empty': 'none',
  'boundary-not-a-number': 'none',
  'boundary-outside-range': 'none',
  'boundary-too-few-points': 'none',
  'boundary-too-many-vertices': 'none',
  'boundary-too-intricate': 'none',
  'boundary-outside-chile': 'move',
}

const byFault =
  (rule: RuleCode): Judge =>
  ({ faults }) =>
    faults
      .filter(({ code }) => ruleOf(code) === rule)
      .map((fault) => ({ ...fault, params: faultIssue(fault).params ?? {} }))
      .map(({ code, params, place }) => ({
        code,
        params,
        ...(place === undefined ? {} : { place: { type: 'Point', coordinates: place } }),
        remedies: [remedyOfFault[code] ?? 'repair'],
      }))

const tooSmall: Judge = ({ areaM2 }, { minAreaM2 = 0 }) =>
  areaM2 !== null && areaM2 > 0 && areaM2 < minAreaM2
    ? [{ params: { areaM2: Math.round(areaM2), minAreaM2 }, remedies: ['none'] }]
    : []

const tooLarge: Judge = ({ areaM2 }, { maxAreaHa = Infinity }) =>
  areaM2 !== null && areaM2 > maxAreaHa * 10_000
    ? [{ params: { areaHa: rounded(areaM2 / 10_000, 1), maxAreaHa }, remedies: ['none'] }]
    : []

const nowhere = 1e-9

const outsideComuna: Judge = ({ declared, comunas }) =>
  declared?.share != null && declared.share <= nowhere
    ? [
        {
          params: { comunaCode: declared.code, comuna: declared.name, inside: comunas?.[0]?.name ?? null },
          remedies: ['choose-comuna', 'move'],
        },
      ]
    : []

const partlyOutsideComuna: Judge = ({ declared }, { minSharePct = 0 }) => {
  if (declared?.share == null || declared.share <= nowhere) return []
  const outside = 1 - declared.share
  if (outside <= nowhere || outside * 100 < minSharePct) return []
  const params = { comunaCode: declared.code, comuna: declared.name, outsidePct: rounded(outside * 100, 1) }
  const place = declared.outside === null ? {} : { place: declared.outside }
  return [{ params, ...place, remedies: ['clip', 'choose-comuna'] }]
}

const noComuna: Judge = ({ comunas, nearestComuna }) => {
  if (comunas === null || comunas.length > 0) return []
  if (nearestComuna === null) return [{ code: 'boundary-no-comuna-loaded', params: {}, remedies: ['none'] }]
  const distanceKm = rounded(nearestComuna.distanceM / 1000, 1)
  return [{ params: { nearest: nearestComuna.name, distanceKm }, remedies: ['move'] }]
}

const overlap: Judge = ({ overlaps }, { minOverlapM2 = 0 }) =>
  overlaps
    .filter(({ sharedM2, isDisputed }) => !isDisputed && sharedM2 > minOverlapM2)
    .map(({ settlementId, name, sharedM2, share, shareOfOther, shape }) => ({
      params: {
        name,
        overlapM2: Math.round(sharedM2),
        sharePct: rounded(share * 100, 2),
        shareOfOtherPct: rounded(shareOfOther * 100, 2),
      },
      ...(shape === null ? {} : { place: shape }),
      otherId: settlementId,
      remedies: ['clip', 'dispute'],
    }))

// How many households live there is no fault of the line: none are known is said elsewhere, and breaks nothing.
const fewHouseholds: Judge = ({ householdCount }, { minHouseholds = 0 }) =>
  householdCount !== null && householdCount < minHouseholds
    ? [{ params: { households: householdCount, minHouseholds }, remedies: ['none'] }]
    : []

const judges: Record<RuleCode, Judge> = {
  'boundary-self-crossing': byFault('boundary-self-crossing'),
  'boundary-invalid': byFault('boundary-invalid'),
  'boundary-untidy': byFault('boundary-untidy'),
  'boundary-too-few-points': byFault('boundary-too-few-points'),
  'boundary-too-many-vertices': byFault('boundary-too-many-vertices'),
  'boundary-outside-chile': byFault('boundary-outside-chile'),
  'boundary-too-small': tooSmall,
  'boundary-too-large': tooLarge,
  'boundary-outside-comuna': outsideComuna,
  'boundary-partly-outside-comuna': partlyOutsideComuna,
  'boundary-no-comuna': noComuna,
  'boundary-overlap': overlap,
  'boundary-few-households': fewHouseholds,
}

/** Everything that the rules in force say of a boundary, what forbids first. Each carries the source of its rule. */
export function boundaryFindings(facts: BoundaryFacts, rules: readonly RuleInForce[]): Finding[] {
  const findings = rules.flatMap(({ code: rule, severity, parameters, source }): Finding[] => {
    if (severity === 'off') return []
    return judges[rule](facts, parameters).map(({ code = rule, params, ...rest }) => ({
      code,
      rule,
      severity,
      params: { ...params, source },
      ...rest,
    }))
  })
  return findings.toSorted((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'))
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
