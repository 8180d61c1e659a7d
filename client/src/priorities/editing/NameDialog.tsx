import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'

export interface RankingName {
  name: string
  note: string | null
}

interface NameDialogProps {
  title: string
  /** What opens it. */
  trigger: ReactNode
  initial: RankingName
  /** What else happens by saving. */
  hint?: string
  onSave: (written: RankingName) => Promise<unknown>
}

/** What a ranking is called, and what it is for: of a new one, or another name for one that is saved. */
export function NameDialog({ title, trigger, initial, hint, onSave }: NameDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial.name)
  const [note, setNote] = useState(initial.note ?? '')
  const [problem, setProblem] = useState<unknown>(null)
  const [isSaving, setIsSaving] = useState(false)
  const begin = () => {
    setName(initial.name)
    setNote(initial.note ?? '')
    setProblem(null)
  }
  const send = async (close: () => void) => {
    setIsSaving(true)
    setProblem(null)
    try {
      await onSave({ name: name.trim(), note: note.trim() || null })
      close()
    } catch (error) {
      setProblem(error)
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <DialogTrigger onOpenChange={begin}>
      {trigger}
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <form
                className="ranking-name-form"
                onSubmit={(event) => {
                  event.preventDefault()
                  void send(close)
                }}
              >
                <Heading slot="title">{title}</Heading>
                <TextInput
                  label={t('priorities.save.nameLabel')}
                  hint={t('priorities.save.nameHint')}
                  value={name}
                  onChange={setName}
                  maxLength={200}
                  autoFocus
                />
                <TextInput label={t('priorities.save.noteLabel')} value={note} onChange={setNote} maxLength={2000} />
                {hint !== undefined && <p className="hint">{hint}</p>}
                {problem !== null && <ProblemNotice error={problem} />}
                <div className="modal-actions">
                  <Button onPress={close}>{t('cancel')}</Button>
                  <Button type="submit" look="primary" isDisabled={name.trim() === '' || isSaving}>
                    {t('priorities.save.save')}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
