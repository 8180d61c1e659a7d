import { choicesOf } from '@arraigo/shared/plans/model/planChoices.ts'
import { useState } from 'react'
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useManualRun, useSavePlan, useStartRun } from '../plans.api.ts'
import type { ChangedPlan } from './changedPlan.ts'
import { locksOfChanges } from './changeLocks.ts'
import type { ShownPlan } from './useShownPlan.ts'

interface SaveChangesDialogProps {
  plan: ShownPlan
  changed: ChangedPlan
  /** `save`: the plan is what it is now by hand. `solve`: what was changed stands, everything else is calculated again. */
  as: 'save' | 'solve'
  onClose: () => void
  /** Saved: the changes are no draft any more. */
  onDone: () => void
}

export function SaveChangesDialog({ plan, changed, as, onClose, onDone }: SaveChangesDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const save = useSaveChanges(plan, changed)
  const submit = async () => {
    setProblem(null)
    setSending(true)
    try {
      await save[as](text.trim())
      onClose()
      onDone()
    } catch (error) {
      setProblem(error)
      setSending(false)
    }
  }
  const isMissing = as === 'solve' && text.trim() === ''
  const broken = changed.broken.length + changed.issues.length
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t(`planItems.dialog.${as}.title`)}</Heading>
          <p>{t(`planItems.dialog.${as}.text`)}</p>
          {broken > 0 && (
            <Notice tone="warning">
              <p>{t(`planItems.dialog.${as}.broken`, { count: broken })}</p>
            </Notice>
          )}
          <Form
            onSubmit={(event) => {
              event.preventDefault()
              if (!isMissing) void submit()
            }}
          >
            <TextInput
              autoFocus
              label={t(`planItems.dialog.${as}.label`)}
              hint={t(`planItems.dialog.${as}.hint`)}
              value={text}
              maxLength={500}
              onChange={setText}
            />
            {problem !== null && <ProblemNotice error={problem} />}
            <div className="modal-actions">
              <Button onPress={onClose}>{t('cancel')}</Button>
              <Button type="submit" look="primary" isDisabled={isSending || isMissing}>
                {t(`planItems.dialog.${as}.action`)}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useSaveChanges({ id, plan, saved, draft }: ShownPlan, changed: ChangedPlan) {
  const manual = useManualRun()
  const savePlan = useSavePlan()
  const start = useStartRun()
  return {
    save: (note: string) => manual.mutateAsync({ id, choices: changed.choices, note: note === '' ? null : note }),
    solve: async (reason: string) => {
      if (saved === null || draft === null) return
      const locks = locksOfChanges(choicesOf(saved), draft.steps, plan.spec.locks, reason)
      const what =
        plan.baseId === null
          ? { spec: { ...plan.spec, locks } }
          : { baseId: plan.baseId, overrides: { ...plan.overrides, locks } }
      await savePlan.mutateAsync({
        id,
        version: plan.version,
        draft: { name: plan.name, note: plan.note, ...what, changeNote: reason },
      })
      await start.mutateAsync({ id })
    },
  }
}
