import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { usePlanHistory } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { SpecDifferences } from './SpecDifferences.tsx'
import type { Building } from './useBuilding.ts'

/** Who changed what when; what it was can be taken into the form again. */
export function PlanVersions({ plan, building }: { plan: Plan; building: Building }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const history = usePlanHistory(isOpen ? plan.id : null)
  if (plan.version === 1) return null
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('building.versions.title', { count: plan.version - 1 })}</summary>
      {isOpen && (
        <Loaded query={history} lines={3}>
          {(versions) => (
            <ol className="plan-versions">
              {versions.slice(1).map((was, at) => (
                <Version key={was.version} was={was} next={versions[at] as Plan} building={building} />
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </details>
  )
}

function Version({ was, next, building }: { was: Plan; next: Plan; building: Building }) {
  const { t } = useTranslation()
  const { format } = usePlanWords()
  const authorName = useAuthorName()
  return (
    <li>
      <p>
        {t('building.versions.changed', { date: format.dateTime(next.validFrom), who: authorName(next.changedBy) })}
      </p>
      {was.name !== next.name && <p className="hint">{t('building.versions.named', { name: was.name })}</p>}
      <SpecDifferences from={was.spec} to={next.spec} />
      <Button look="quiet" onPress={() => building.change(was.spec)}>
        {t('building.versions.take')}
      </Button>
    </li>
  )
}
