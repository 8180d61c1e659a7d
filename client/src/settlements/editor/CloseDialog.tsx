import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Heading, Label, Modal, ModalOverlay, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { KnownDay, KnownText } from './EditorFields.tsx'
import { randomUuid } from './randomUuid.ts'
import { removeSettlement, restoreVersion, sendPending, showChanges, useSettlement } from './settlements.api.ts'
import { offerUndo } from './undo.state.ts'

interface CloseDialogProps {
  settlementId: number
  onClose: () => void
}

/** A settlement ends for a reason, or was none; either can be taken back. */
export function CloseDialog({ settlementId, onClose }: CloseDialogProps) {
  const { t } = useTranslation()
  const settlement = useSettlement(settlementId)
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('editor.close.title', { name: settlement.data?.name ?? '' })}</Heading>
          <Loaded query={settlement}>{(data) => <CloseForm settlement={data} onClose={onClose} />}</Loaded>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const reasons = ['upgraded', 'relocated', 'evicted', 'other', 'removed'] as const
type Reason = (typeof reasons)[number]

function CloseForm({ settlement, onClose }: { settlement: Settlement; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<Reason | null>(null)
  const [day, setDay] = useState<string | null>(() => today())
  const [note, setNote] = useState('')
  const close = useClosing(settlement, onClose)
  return (
    <div className="close-form">
      <RadioGroup className="choices" value={reason} onChange={(value) => setReason(value as Reason)}>
        <Label>{t('editor.close.why')}</Label>
        {reasons.map((one) => (
          <Radio key={one} value={one} className="choice">
            {t(`choices.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint">{t(reason === 'removed' ? 'editor.close.removedText' : 'editor.close.text')}</p>
      {reason !== 'removed' && <KnownDay label={t('fields.closed_on')} value={day} onChange={setDay} />}
      {reason !== 'removed' && (
        <KnownText
          label={t('editor.changeNote')}
          placeholder=""
          value={note === '' ? null : note}
          onChange={(text) => setNote((text ?? '').slice(0, 500))}
        />
      )}
      {close.isError && <ProblemNotice error={close.error} />}
      <div className="modal-actions">
        <Button slot="close">{t('cancel')}</Button>
        <Button
          look="danger"
          isDisabled={reason === null || close.isPending}
          onPress={() => reason !== null && close.mutate({ reason, day, note })}
        >
          {t(reason === 'removed' ? 'editor.close.remove' : 'editor.close.action')}
        </Button>
      </div>
    </div>
  )
}

interface Closing {
  reason: Reason
  day: string | null
  note: string
}

function useClosing(settlement: Settlement, onDone: () => void) {
  const { t } = useTranslation()
  const { select } = useSelection()
  const client = useQueryClient()
  const { id, version, name } = settlement
  return useMutation({
    mutationFn: ({ reason, day, note }: Closing) => {
      if (reason === 'removed') return removeSettlement(id, version)
      return sendPending({
        idempotencyKey: randomUuid(),
        method: 'PATCH',
        path: `/api/settlements/${id}`,
        version,
        body: {
          status: 'closed',
          closedReason: reason,
          ...(day === null ? {} : { closedOn: day }),
          ...(note.trim() === '' ? {} : { changeNote: note.trim() }),
        },
      })
    },
    onSuccess: async (_, { reason }) => {
      offerUndo({
        text: t('editor.close.done', { name }),
        undo: async () => {
          await restoreVersion(id, version)
          await showChanges(client)
          select('settlements', [id])
        },
      })
      onDone()
      if (reason === 'removed') select('settlements', [])
      await showChanges(client)
    },
  })
}

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
