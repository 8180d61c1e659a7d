import './profile.css'
import { boundaryFindings } from '@arraigo/shared/profile/boundaryFindings.ts'
import { type BoundaryMeasures, measureBoundary } from '@arraigo/shared/profile/boundaryMeasures.ts'
import { isRuleCode, type Remedy, type RuleCode, type RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule, Finding, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import { useDeferredValue, useMemo, useRef } from 'react'
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
  // The map moves first: what it means may come a frame later.
  const boundary = useDeferredValue(useDrawingValue(({ moving, now }) => (moving ?? now).boundary))
  const moved = useDeferredValue(useDrawingValue(({ moving, now }) => (moving ?? now).neighbours))
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
    const disputedWith = disputes?.split(',').filter(Boolean).map(Number) ?? []
    return withMovedNeighbours(answer, measures.shape, { moved, disputedWith, rules: rules.flatMap(inForce) })
  }, [answer, measures, moved, rules, disputes])
  const instant = useSame(useMemo(() => instantFindings(measures, rules), [measures, rules]))
  const answered = profile?.findings
  const findings = useMemo(() => withAnswered(instant, answered ?? []), [instant, answered])
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
      <ProfileBody
        measures={measures}
        profile={profile}
        findings={(profile !== null || findings.length > 0) && <FindingList findings={findings} onRemedy={onRemedy} />}
        hasFailed={error !== null}
      />
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

function instantFindings(measures: BoundaryMeasures | null, rules: readonly BoundaryRule[] | undefined): Finding[] {
  if (measures === null || rules === undefined) return []
  const instant = rules.flatMap(inForce).filter(({ code }) => !askedRules.has(code))
  const bare = { comunas: null, nearestComuna: null, declared: null, overlaps: [], householdCount: null }
  const { faults, areaM2 } = measures
  return boundaryFindings({ ...bare, faults, areaM2 }, instant)
}

/** Of what the server said only what it alone can know: the rest is of a moment ago. */
function withAnswered(instant: readonly Finding[], answered: readonly Finding[]): Finding[] {
  const asked = answered.filter(({ rule }) => isRuleCode(rule) && askedRules.has(rule))
  return [...instant, ...asked].toSorted((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'))
}

/** The value before while it says the same: found anew with every move, the list is drawn only when it differs. */
function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}
