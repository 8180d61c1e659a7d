import type { Participant, Workshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProblemNotice } from '../../../ui/Notice.tsx'
import { useEditParticipant } from './workshops.api.ts'

interface ParticipantListProps {
  workshop: Workshop
  participants: readonly Participant[]
}

/** Who answered, how much, when; an answer that is set aside stays in the list and does not count. */
export function ParticipantList({ workshop, participants }: ParticipantListProps) {
  const { t } = useTranslation()
  const { time } = useFormat()
  const edit = useEditParticipant(workshop)
  if (participants.length === 0) return null
  const said = ({ kind, pairs }: Participant) =>
    kind === 'tokens'
      ? t('rankingWeights.workshop.byTokens')
      : t('rankingWeights.workshop.byPairs', {
          answered: pairs.filter((value) => value !== null).length,
          count: pairs.length,
        })
  return (
    <>
      <ul className="rows">
        {participants.map((participant, at) => (
          <li key={participant.id} className={participant.isSetAside ? 'row is-left-out' : 'row'}>
            <span className="row-main">
              {participant.name ?? t('rankingWeights.workshop.anonymous', { number: at + 1 })}
              <span className="hint">
                {participant.role !== null && `${t(`rankingWeights.roles.${participant.role}`)} · `}
                {said(participant)} · {time(participant.changedAt)}
                {participant.isSetAside && ` · ${t('rankingWeights.workshop.isSetAside')}`}
              </span>
            </span>
            <Button
              look="quiet"
              isDisabled={edit.isPending}
              onPress={() =>
                edit.mutate({ participantId: participant.id, edit: { isSetAside: !participant.isSetAside } })
              }
            >
              {t(participant.isSetAside ? 'rankingWeights.workshop.takeBack' : 'rankingWeights.workshop.setAside')}
            </Button>
          </li>
        ))}
      </ul>
      {edit.isError && <ProblemNotice error={edit.error} />}
    </>
  )
}
