import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SourcedFields, sourcedFrom, sourcedValues, unconfirmed } from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { demandKey } from '../demand.api.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { useSaveRule } from './programme.api.ts'
import type { RuleDraft } from './ruleDraft.ts'

interface SaveRuleProps {
  current: DemandRule
  draft: RuleDraft
  isChanged: boolean
  onDiscard: () => void
}

/** Saves the chosen rule with who says so and why; what it was can be brought back at once. */
export function SaveRule({ current, draft, isChanged, onDiscard }: SaveRuleProps) {
  const { t } = useTranslation()
  const words = useDemandWords()
  // Another rule is not confirmed by the source of the one before.
  const [sourced, setSourced] = useState(() => unconfirmed(sourcedFrom(current)))
  const save = useSaveRule()
  // Saved, the form begins anew with another version: what follows must not hang on it.
  const send = (version = current.version) =>
    save.mutateAsync({ version, rule: { ...draft, ...sourcedValues(sourced) } }).then(
      (saved) => offerUndo({ text: t('demandRule.saved'), undo: () => save.mutateAsync(backTo(current, saved)) }),
      // Said below.
      () => undefined,
    )
  const backTo = ({ deduplication, components, source, confidence }: DemandRule, { version }: DemandRule) => ({
    version,
    rule: { deduplication, components, source, confidence, changeNote: t('demandRule.undoneNote') },
  })
  const stale = save.error instanceof RequestProblem && save.error.status === 412 ? save.error : null
  const canSave = isChanged && draft.components.length > 0 && sourced.source.trim() !== '' && !save.isPending
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) send()
      }}
    >
      {isChanged && <SourcedFields sourced={sourced} onChange={setSourced} />}
      {stale ? (
        <StaleNotice<DemandRule>
          problem={stale}
          queryKey={demandKey}
          textOf={words.rule}
          onMine={send}
          onTheirs={save.reset}
        />
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={!canSave}>
          {t('demandRule.save')}
        </Button>
        <Button isDisabled={!isChanged} onPress={onDiscard}>
          {t('demandRule.discard')}
        </Button>
      </div>
    </form>
  )
}
