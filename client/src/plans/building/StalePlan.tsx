import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import type { RequestProblem } from '../../platform/request.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SpecDifferences } from './SpecDifferences.tsx'
import type { Building } from './useBuilding.ts'

interface StalePlanProps {
  building: Building
  problem: RequestProblem | null
  onMine: (over: number) => void
  onTheirs: () => void
}

/** Somebody else saved meanwhile: what would change by saving mine over it, and the choice. */
export function StalePlan({ building, problem, onMine, onTheirs }: StalePlanProps) {
  const { t } = useTranslation()
  const authorName = useAuthorName()
  const [conflict] = (problem?.conflicts ?? []) as readonly { current?: Plan }[]
  const theirs = conflict?.current ?? building.plan
  if (theirs === null) return null
  return (
    <Notice
      tone="warning"
      title={t('building.stale.title', { who: authorName(theirs.changedBy) })}
      action={
        <div className="builder-buttons">
          <Button onPress={() => onMine(theirs.version)}>{t('building.stale.mine')}</Button>
          <Button onPress={onTheirs}>{t('building.stale.theirs')}</Button>
        </div>
      }
    >
      <p>{t('building.stale.differences')}</p>
      <SpecDifferences from={theirs.spec} to={building.spec} />
    </Notice>
  )
}
