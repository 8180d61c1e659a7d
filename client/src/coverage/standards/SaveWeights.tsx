import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SourcedFields, sourcedFrom, sourcedValues, unconfirmed } from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { coverageKey } from '../coverage.api.ts'
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
  const [sourced, setSourced] = useState(() => sourcedFrom(current))
  // The source was confirmed for the weights before.
  const [shown, setShown] = useState(draft)
  if (!sameWeights(shown, draft)) {
    setShown(draft)
    if (!sameWeights(draft, saved)) setSourced(unconfirmed)
  }
  const save = useSaveWeights()
  const isChanged = !sameWeights(draft, saved)
  const isEmpty = shareOfTotal(draft, 0) === null
  const send = (version = current.version) =>
    save.mutate({
      version,
      weights: {
        unknownRule: draft.unknownRule,
        weights: draft.weights.filter(({ weight }) => weight > 0),
        ...sourcedValues(sourced),
      },
    })
  const stale = save.error instanceof RequestProblem && save.error.status === 412 ? save.error : null
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isChanged && <SourcedFields sourced={sourced} onChange={setSourced} />}
      {isEmpty && <p className="field-error">{t('standards.allZero')}</p>}
      {stale ? (
        <StaleNotice<DeficitWeights>
          problem={stale}
          queryKey={coverageKey}
          textOf={textOf}
          onMine={send}
          onTheirs={save.reset}
        />
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      <div className="sourced-actions">
        <Button
          type="submit"
          look="primary"
          isDisabled={!isChanged || isEmpty || sourced.source.trim() === '' || save.isPending}
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
