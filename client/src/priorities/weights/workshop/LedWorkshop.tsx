import type { Workshop, WorkshopResults } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice, ProblemNotice } from '../../../ui/Notice.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { keysOfSpec, withJudgements } from '../judgedWeights.ts'
import { judgementsFrom, takenIn } from './judgementsFrom.ts'
import { ParticipantList } from './ParticipantList.tsx'
import { WorkshopLink } from './WorkshopLink.tsx'
import { useEditWorkshop, useWorkshopResults } from './workshops.api.ts'

interface LedWorkshopProps {
  ranking: OpenRanking
  workshop: Workshop
}

/** One workshop for whoever leads it: its link, who answered, and what to do with it. */
export function LedWorkshop({ ranking, workshop: listed }: LedWorkshopProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const results = useWorkshopResults(listed)
  const edit = useEditWorkshop(listed)
  const workshop = results.data?.workshop ?? listed
  const participants = results.data?.participants ?? []
  const { isOpen, closesAt, version } = workshop
  return (
    <div className="led-workshop">
      <p>
        <strong>{workshop.question}</strong>
      </p>
      <p className="hint">
        {isOpen
          ? closesAt === null
            ? t('rankingWeights.workshop.open')
            : t('rankingWeights.workshop.openUntil', { moment: dateTime(closesAt) })
          : t('rankingWeights.workshop.closed')}
      </p>
      {isOpen && <WorkshopLink workshop={workshop} />}
      <p className="led-count" role="status">
        <strong>{workshop.answers}</strong> {t('rankingWeights.workshop.answers', { count: workshop.answers })}
      </p>
      <CriteriaSince ranking={ranking} workshop={workshop} />
      <ParticipantList workshop={workshop} participants={participants} />
      {edit.isError && <ProblemNotice error={edit.error} retry={() => void results.refetch()} />}
      <div className="pair-actions">
        <TakeIn ranking={ranking} results={results.data} />
        <Button isDisabled={edit.isPending} onPress={() => edit.mutate({ version, edit: { isClosed: isOpen } })}>
          {t(isOpen ? 'rankingWeights.workshop.close' : 'rankingWeights.workshop.reopen')}
        </Button>
      </div>
    </div>
  )
}

/** Most judgements that a ranking keeps. */
const mostJudgements = 200

function TakeIn({ ranking, results }: { ranking: OpenRanking; results: WorkshopResults | undefined }) {
  const { t } = useTranslation()
  const { spec } = ranking
  if (results === undefined || results.workshop.answers === 0) return null
  const { workshop, participants } = results
  const answers = judgementsFrom(workshop, participants, (number) => t('rankingWeights.workshop.anonymous', { number }))
  const judgements = takenIn(spec.judgements, workshop.id, answers)
  const isTooMany = judgements.length > mostJudgements
  const isTaken = JSON.stringify(judgements) === JSON.stringify(spec.judgements)
  return (
    <>
      <Button
        look="primary"
        isDisabled={isTooMany || isTaken}
        onPress={() => ranking.change(withJudgements(spec, judgements))}
      >
        {t(isTaken ? 'rankingWeights.workshop.taken' : 'rankingWeights.workshop.takeIn', { count: answers.length })}
      </Button>
      {isTooMany && <p className="hint">{t('rankingWeights.workshop.tooMany', { most: mostJudgements })}</p>}
    </>
  )
}

/** Whether the ranking still has the criteria that were asked about. */
function CriteriaSince({ ranking, workshop }: LedWorkshopProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const now = keysOfSpec(ranking.spec)
  const gone = workshop.criteria.filter(({ key }) => !now.includes(key))
  const came = now.filter((key) => !workshop.criteria.some((criterion) => criterion.key === key))
  if (gone.length === 0 && came.length === 0) return null
  return (
    <Notice tone="warning">
      {gone.length > 0 && (
        <p>{t('rankingWeights.workshop.gone', { names: gone.map(({ name }) => name[locale]).join(', ') })}</p>
      )}
      {came.length > 0 && <p>{t('rankingWeights.workshop.came', { count: came.length })}</p>}
    </Notice>
  )
}
