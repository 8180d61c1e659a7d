import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { RobustnessTask } from './robustness.worker.ts'
import { cancelRobustness, type RobustnessRun, startRobustness } from './robustnessRuns.ts'

interface StateProps {
  id: number
  task: RobustnessTask | null
  run: RobustnessRun
  isOld: boolean
}

/** How far it is, what stopped it, and whether what is below is still of today. */
export function RobustnessState({ id, task, run, isOld }: StateProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const again = task !== null && <Button onPress={() => startRobustness(id, task)}>{t('robustness.again')}</Button>
  if (run.progress !== null)
    return (
      <div>
        <Progress
          label={t('robustness.running', { draws: number(task?.question.draws ?? 0) })}
          share={run.progress}
          cancel={() => cancelRobustness(id)}
        />
        {isOld && <p className="hint">{t('robustness.old')}</p>}
      </div>
    )
  if (run.issues.length > 0)
    return (
      <Notice tone="warning" title={t('robustness.impossible')}>
        <IssueList issues={run.issues} />
      </Notice>
    )
  if (run.ended !== null)
    return (
      <Notice tone={run.ended === 'failed' ? 'error' : 'info'} title={t(`robustness.${run.ended}`)} action={again}>
        {isOld && <p>{t('robustness.old')}</p>}
      </Notice>
    )
  return isOld ? <p className="hint">{t('robustness.old')}</p> : null
}
