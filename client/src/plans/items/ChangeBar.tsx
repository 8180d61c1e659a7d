import { choicesOf } from '@arraigo/shared/plans/model/planChoices.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePlanLook } from '../onMap/planLook.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { dropChanges, rebaseSteps, redoStep, undoStep } from './changeDrafts.ts'
import { changedSettlements } from './planChanges.ts'
import { SaveChangesDialog } from './SaveChangesDialog.tsx'
import { signed } from './signed.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** Changes by hand that are not saved: how many, what they break, and what can become of them. */
export function ChangeBar({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const { draft, changed, saved } = plan
  const { edit, choose } = usePlanLook()
  const [asked, setAsked] = useState<'save' | 'solve' | null>(null)
  useLeaveWarning(changed !== null)
  useUndoKeys(plan)
  if (draft === null || plan.isRunning) return null
  if (plan.isDraftOld) return <OldDraft plan={plan} />
  const count = saved === null ? 0 : changedSettlements(choicesOf(saved), draft.steps).length
  if (changed === null && draft.undone.length === 0) return null
  const discard = () => {
    dropChanges(plan.id)
    if (edit !== null) choose({ edit: null })
  }
  return (
    <div className="change-bar">
      <span className="change-bar-line">
        <span className="change-bar-text">
          <strong>{t('planItems.change.count', { count })}</strong>
          <BarSummary plan={plan} />
        </span>
        <span className="row-actions">
          <Button
            look="icon"
            aria-label={t('planItems.change.undo')}
            isDisabled={draft.steps.length === 0}
            onPress={() => undoStep(plan.id)}
          >
            <Icon name="undo" size={18} />
          </Button>
          <Button
            look="icon"
            aria-label={t('planItems.change.redo')}
            isDisabled={draft.undone.length === 0}
            onPress={() => redoStep(plan.id)}
          >
            <span className="redo-sign">
              <Icon name="undo" size={18} />
            </span>
          </Button>
          <ConfirmButton
            look="icon"
            label={t('planItems.change.discard')}
            title={t('planItems.change.discardTitle')}
            text={t('planItems.change.discardText', { count })}
            action={t('planItems.change.discard')}
            onConfirm={discard}
          >
            <Icon name="remove" size={18} />
          </ConfirmButton>
        </span>
      </span>
      {changed !== null && (
        <span className="change-bar-buttons">
          <Button look="primary" onPress={() => setAsked('save')}>
            {t('planItems.change.save')}
          </Button>
          <Button onPress={() => setAsked('solve')}>{t('planItems.change.solve')}</Button>
        </span>
      )}
      {changed !== null && asked !== null && (
        <SaveChangesDialog plan={plan} changed={changed} as={asked} onClose={() => setAsked(null)} onDone={discard} />
      )}
    </div>
  )
}

function BarSummary({ plan: { changed } }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (changed === null) return null
  const broken = changed.broken.length + changed.issues.length
  return (
    <span className={broken > 0 ? 'is-broken' : 'hint'}>
      {broken > 0
        ? t('planItems.change.broken', { count: broken })
        : t('planItems.change.summary', {
            families: signed(changed.families, words.format.number(changed.families)),
            uf: signed(changed.costUf, words.uf(changed.costUf)),
          })}
    </span>
  )
}

function OldDraft({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const { run } = plan
  return (
    <Notice
      tone="warning"
      title={t('planItems.change.oldTitle')}
      action={
        <span className="change-bar-line">
          {run !== null && (
            <Button onPress={() => rebaseSteps(plan.id, run.id)}>{t('planItems.change.reapply')}</Button>
          )}
          <Button look="quiet" onPress={() => dropChanges(plan.id)}>
            {t('planItems.change.discard')}
          </Button>
        </span>
      }
    >
      <p>{t('planItems.change.oldText')}</p>
    </Notice>
  )
}

/** They stay in this browser; who leaves is asked all the same, because nobody else sees them. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}

/** Ctrl+Z and Ctrl+Shift+Z, as everywhere; in a field they are the field's. */
function useUndoKeys({ id, draft }: ShownPlan): void {
  const isOn = draft !== null
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
      if (isText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) redoStep(id)
      else undoStep(id)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [id, isOn])
}
