import type { Ranking } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'

interface SaveAsDialogProps {
  look: 'primary' | 'plain'
  initial: Ranking
  onSave: (name: string) => Promise<void>
}

/** A new ranking with what is on screen; the one that was opened stays as it was saved. */
export function SaveAsDialog({ look, initial, onSave }: SaveAsDialogProps) {
  const { t } = useTranslation()
  const suggestion = initial.isInitial ? '' : t('priorities.save.copyOf', { name: initial.name })
  const [name, setName] = useState(suggestion)
  const [problem, setProblem] = useState<unknown>(null)
  const [isSaving, setIsSaving] = useState(false)
  const send = async (close: () => void) => {
    setIsSaving(true)
    setProblem(null)
    try {
      await onSave(name.trim())
      close()
    } catch (error) {
      setProblem(error)
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <DialogTrigger onOpenChange={() => setName(suggestion)}>
      <Button look={look}>{t('priorities.save.saveAs')}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <form
                className="save-as"
                onSubmit={(event) => {
                  event.preventDefault()
                  void send(close)
                }}
              >
                <Heading slot="title">{t('priorities.save.saveAs')}</Heading>
                <TextInput
                  label={t('priorities.save.nameLabel')}
                  hint={t('priorities.save.nameHint')}
                  value={name}
                  onChange={setName}
                  maxLength={200}
                  autoFocus
                />
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
