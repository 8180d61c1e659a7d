import { useTranslation } from 'react-i18next'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { DataNotices } from '../editing/RankingNotices.tsx'
import { SaveBar } from '../editing/SaveBar.tsx'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import './robustness.css'
import { RobustnessQuestionFields } from './RobustnessQuestionFields.tsx'
import { RobustnessResult } from './RobustnessResult.tsx'
import { RobustnessState } from './RobustnessState.tsx'
import { useRobustnessTask } from './useRobustnessTask.ts'

/** Whether a place would be kept with other reasonable weights and within what is known of the data. */
export function RobustnessPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  return (
    <RankingGate id={id} waiting={(content) => <Panel title={t('robustness.title')}>{content}</Panel>}>
      {(ranking) => <RobustnessDesk ranking={ranking} />}
    </RankingGate>
  )
}

function RobustnessDesk({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const { task, run, isOld } = useRobustnessTask(ranking)
  return (
    <Panel
      title={t('robustness.title')}
      back={{ href: hrefTo(ranking.id), label: ranking.saved.name }}
      actions={<CopyLink />}
      footer={<SaveBar ranking={ranking} />}
    >
      <p className="lead">{t('robustness.lead')}</p>
      <DataNotices ranking={ranking} />
      <RobustnessQuestionFields ranking={ranking} />
      <RobustnessState id={ranking.id} task={task} run={run} isOld={isOld} />
      {run.done !== null && <RobustnessResult ranking={ranking} done={run.done} isOld={isOld} />}
      <details className="fold">
        <summary>{t('robustness.method')}</summary>
        <p className="hint">{t('robustness.methodText')}</p>
      </details>
    </Panel>
  )
}
