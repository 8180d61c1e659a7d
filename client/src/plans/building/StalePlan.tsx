import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import type { RequestProblem } from '../../platform/request.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { mergedSpec, sameSpec } from './overrides.ts'
import { SpecDifferences } from './SpecDifferences.tsx'
import type { Building, Over } from './useBuilding.ts'

interface StalePlanProps {
  building: Building
  problem: RequestProblem | null
  onSave: (over: Over) => void
  onTheirs: () => void
}

/** Somebody else saved meanwhile: what they changed, what was changed here, and the choice. */
export function StalePlan({ building, problem, onSave, onTheirs }: StalePlanProps) {
  const { t } = useTranslation()
  const authorName = useAuthorName()
  const [conflict] = (problem?.conflicts ?? []) as readonly { current?: Plan }[]
  const theirs = conflict?.current ?? building.plan
  if (theirs === null) return null
  const { began, spec } = building
  const { version } = theirs
  const both = mergedSpec(began, spec, theirs.spec)
  return (
    <Notice
      tone="warning"
      title={t('building.stale.title', { who: authorName(theirs.changedBy) })}
      action={
        <div className="builder-buttons">
          {!sameSpec(both, spec) && (
            <Button onPress={() => onSave({ version, spec: both })}>{t('building.stale.both')}</Button>
          )}
          <Button onPress={() => onSave({ version, spec })}>{t('building.stale.mine')}</Button>
          <Button onPress={onTheirs}>{t('building.stale.theirs')}</Button>
        </div>
      }
    >
      {!sameSpec(began, theirs.spec) && (
        <>
          <p>{t('building.stale.theyChanged')}</p>
          <SpecDifferences from={began} to={theirs.spec} />
        </>
      )}
      {!sameSpec(began, spec) && (
        <>
          <p>{t('building.stale.youChanged')}</p>
          <SpecDifferences from={began} to={spec} />
        </>
      )}
    </Notice>
  )
}
