import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useStartRun } from '../plans.api.ts'
import { CheckLine } from './CheckLine.tsx'
import { StalePlan } from './StalePlan.tsx'
import type { Over } from './useBuilding.ts'
import type { Desk } from './useDesk.ts'

/** What it comes to, and the ways on: calculate, or only save. */
export function BuildFoot({ desk, name }: { desk: Desk; name: string }) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const { building, issues } = desk
  const start = useStartRun()
  const [problem, setProblem] = useState<unknown>(null)
  const [isNameMissing, setNameMissing] = useState(false)
  const isBusy = building.isSaving || start.isPending
  const needsSaving = building.plan === null || building.isChanged

  const finish = async (calculates: boolean, over?: Over) => {
    setProblem(null)
    setNameMissing(name.trim() === '')
    if (name.trim() === '') return
    try {
      const saved = needsSaving
        ? await building.save({ name: name.trim(), ...(over !== undefined && { over }) })
        : building.plan
      if (saved === null) return
      if (calculates) await start.mutateAsync({ id: saved.id })
      go(`/plans/${saved.id}`)
    } catch (error) {
      setProblem(error)
    }
  }
  const stale = problem instanceof RequestProblem && problem.status === 412 ? problem : null
  return (
    <div className="build-foot">
      {stale !== null || building.isOutdated ? (
        <StalePlan
          building={building}
          problem={stale}
          onSave={(over) => void finish(false, over)}
          onTheirs={() => {
            building.discard()
            setProblem(null)
          }}
        />
      ) : (
        problem !== null && <ProblemNotice error={problem} />
      )}
      {isNameMissing && name.trim() === '' && (
        <p className="field-error" role="alert">
          {t('building.nameNeeded')}
        </p>
      )}
      <CheckLine desk={desk} />
      <div className="builder-buttons">
        <Button look="primary" isDisabled={isBusy || issues.length > 0} onPress={() => void finish(true)}>
          {t('building.calculate')}
        </Button>
        {needsSaving && (
          <Button isDisabled={isBusy} onPress={() => void finish(false)}>
            {t('building.save')}
          </Button>
        )}
        {building.isChanged && (
          <Button look="quiet" onPress={building.discard}>
            {t('building.discard')}
          </Button>
        )}
      </div>
      {issues.length > 0 && <p className="hint">{t('building.issues', { count: issues.length })}</p>}
    </div>
  )
}
