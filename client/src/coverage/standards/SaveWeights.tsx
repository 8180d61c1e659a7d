import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { ConfidenceField } from './ConfidenceField.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useSaveWeights } from './standards.api.ts'
import { useWeightsText } from './useWeightsText.ts'
import { sameWeights, shareOfTotal, type WeightDraft } from './weightDraft.ts'

interface SaveWeightsProps {
  current: DeficitWeights
  saved: WeightDraft
  draft: WeightDraft
  initial: WeightDraft
  onDraft: (draft: WeightDraft) => void
}

/** Saves the draft with who says so and why; or takes it back, to the saved weights or to the initial ones. */
export function SaveWeights({ current, saved, draft, initial, onDraft }: SaveWeightsProps) {
  const { t } = useTranslation()
  const textOf = useWeightsText()
  const [source, setSource] = useState(current.source)
  const [confidence, setConfidence] = useState(current.confidence)
  const [note, setNote] = useState('')
  const save = useSaveWeights()
  const isChanged = !sameWeights(draft, saved)
  const isEmpty = shareOfTotal(draft, 0) === null
  const send = (version = current.version) =>
    save.mutate({
      version,
      weights: {
        unknownRule: draft.unknownRule,
        weights: draft.weights.filter(({ weight }) => weight > 0),
        source,
        confidence,
        changeNote: note.trim() || null,
      },
    })
  const stale = save.error instanceof RequestProblem && save.error.status === 412 ? save.error : null
  return (
    <form
      className="standards-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isChanged && (
        <>
          <TextInput
            label={t('standards.source')}
            hint={t('standards.sourceHint')}
            value={source}
            onChange={setSource}
            maxLength={500}
          />
          <ConfidenceField value={confidence} onChange={setConfidence} />
          <TextInput label={t('standards.note')} value={note} onChange={setNote} maxLength={5000} />
        </>
      )}
      {isEmpty && <p className="field-error">{t('standards.allZero')}</p>}
      {stale ? (
        <StaleNotice<DeficitWeights> problem={stale} textOf={textOf} onMine={send} onTheirs={save.reset} />
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      <div className="standards-actions">
        <Button
          type="submit"
          look="primary"
          isDisabled={!isChanged || isEmpty || source.trim() === '' || save.isPending}
        >
          {t('standards.saveWeights')}
        </Button>
        <Button isDisabled={!isChanged} onPress={() => onDraft(saved)}>
          {t('standards.discard')}
        </Button>
        <Button look="quiet" isDisabled={sameWeights(draft, initial)} onPress={() => onDraft(initial)}>
          {t('standards.initial')}
        </Button>
      </div>
    </form>
  )
}
