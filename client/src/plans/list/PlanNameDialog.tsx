import type { PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useRenamePlan } from '../plans.api.ts'

interface PlanNameDialogProps {
  plan: Pick<PlanSummary, 'id' | 'version' | 'name' | 'note'>
  onClose: () => void
}

/** What a plan is called, and what it is for. */
export function PlanNameDialog({ plan, onClose }: PlanNameDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(plan.name)
  const [note, setNote] = useState(plan.note ?? '')
  const rename = useRenamePlan()
  const isComplete = name.trim() !== ''
  const send = () => {
    if (!isComplete) return
    const { id, version } = plan
    rename.mutate({ id, version, name: name.trim(), note: note.trim() || null }, { onSuccess: onClose })
  }
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog>
          <form
            className="plan-name-form"
            onSubmit={(event) => {
              event.preventDefault()
              send()
            }}
          >
            <Heading slot="title">{t('plans.list.rename')}</Heading>
            <TextInput label={t('plans.list.nameLabel')} value={name} onChange={setName} maxLength={200} autoFocus />
            <TextInput label={t('plans.list.noteLabel')} value={note} onChange={setNote} maxLength={2000} />
            {rename.isError && <ProblemNotice error={rename.error} />}
            <div className="modal-actions">
              <Button onPress={onClose}>{t('cancel')}</Button>
              <Button type="submit" look="primary" isDisabled={!isComplete || rename.isPending}>
                {t('plans.list.save')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
