import './profile.css'
import { boundaryFindings } from '@arraigo/shared/profile/boundaryFindings.ts'
import { type BoundaryMeasures, measureBoundary } from '@arraigo/shared/profile/boundaryMeasures.ts'
import { isRuleCode, type Remedy, type RuleCode, type RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule, Finding, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrawingValue } from '../../map/drawing/drawing.state.ts'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { FindingList } from './FindingList.tsx'
import { withMovedNeighbours } from './movedOverlaps.ts'
import { ProfileBody } from './ProfileBody.tsx'
import { useBoundaryRules } from './profile.api.ts'
import { useLiveProfile } from './useLiveProfile.ts'

/** What the form says of the settlement and is not saved yet; what is absent is as stored. */
export interface DraftAttributes {
  comunaCode?: string | null
  householdCount?: number | null
  disputedWith?: readonly number[]
}

interface LiveProfileProps {
  settlementId?: number | null
  attributes?: DraftAttributes
  /** Absent: findings are explained, and mended elsewhere. */
  onRemedy?: (finding: Finding, remedy: Remedy) => void
}

/** What the boundary being drawn means, while the line is still moving. */
export function LiveProfile({ settlementId = null, attributes, onRemedy }: LiveProfileProps) {
  const { t } = useTranslation()
  const boundary = useDrawingValue(({ moving, now }) => (moving ?? now).boundary)
  const moved = useDrawingValue(({ moving, now }) => (moving ?? now).neighbours)
  const { comunaCode, householdCount } = attributes ?? {}
  const disputes = attributes?.disputedWith?.join()
  const question = useMemo<ProfileRequest | null>(
    () =>
      boundary && {
        boundary,
        settlementId,
        ...(comunaCode === undefined ? {} : { comunaCode }),
        ...(householdCount === undefined ? {} : { householdCount }),
        ...(disputes === undefined ? {} : { disputedWith: disputes.split(',').filter(Boolean).map(Number) }),
      },
    [boundary, settlementId, comunaCode, householdCount, disputes],
  )
  const { profile: answer, isUpdating, error } = useLiveProfile(question)
  const rules = useBoundaryRules().data
  const measures = useMemo(() => (boundary ? measureBoundary(boundary, maxVerticesOf(rules)) : null), [boundary, rules])
  const profile = useMemo(() => {
    if (answer === null || !measures?.shape || moved === null || rules === undefined) return answer
    const disputedWith = disputes?.split(',').map(Number) ?? []
    return withMovedNeighbours(answer, measures.shape, { moved, disputedWith, rules: rules.flatMap(inForce) })
  }, [answer, measures, moved, rules, disputes])
  const findings = useMemo(
    () => withInstantFindings(measures, rules, profile?.findings ?? []),
    [measures, rules, profile?.findings],
  )
  if (measures === null) return <p className="hint">{t('profile.nothingYet')}</p>
  return (
    <Section
      title={t('profile.title')}
      aside={
        <span className="profile-updating" role="status">
          {isUpdating && t('profile.updating')}
        </span>
      }
    >
      {error !== null && <ProblemNotice error={error} />}
      <FindingList findings={findings} onRemedy={onRemedy} />
      <ProfileBody measures={measures} profile={profile} />
    </Section>
  )
}

function maxVerticesOf(rules: readonly BoundaryRule[] | undefined): { maxVertices?: number } {
  const maxVertices = rules?.find(({ code }) => code === 'boundary-too-many-vertices')?.parameters.maxVertices
  return maxVertices === undefined ? {} : { maxVertices }
}

/** Rules that need to know what else is there; the others are judged here, at once. */
const askedRules = new Set<RuleCode>([
  'boundary-outside-comuna',
  'boundary-partly-outside-comuna',
  'boundary-no-comuna',
  'boundary-overlap',
  'boundary-few-households',
])

const inForce = (rule: BoundaryRule): RuleInForce[] => (isRuleCode(rule.code) ? [{ ...rule, code: rule.code }] : [])

function withInstantFindings(
  measures: BoundaryMeasures | null,
  rules: readonly BoundaryRule[] | undefined,
  answered: readonly Finding[],
): Finding[] {
  if (measures === null || rules === undefined) return [...answered]
  const instant = rules.flatMap(inForce).filter(({ code }) => !askedRules.has(code))
  const bare = { comunas: null, nearestComuna: null, declared: null, overlaps: [], householdCount: null }
  const { faults, areaM2 } = measures
  const asked = answered.filter(({ rule }) => isRuleCode(rule) && askedRules.has(rule))
  return [...boundaryFindings({ ...bare, faults, areaM2 }, instant), ...asked].toSorted(
    (a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'),
  )
}
