import { useTranslation } from 'react-i18next'
import { Computing } from '../ui/ComputedAnswer.tsx'
import { IssueList } from '../ui/Notice.tsx'
import { useDemandState } from './demand.api.ts'
import { useDemandWords } from './useDemandWords.ts'

/** When the figures were computed and what was found about the data on the way; a bar while it computes. */
export function DemandStateFold() {
  const { t } = useTranslation()
  const { format, computing } = useDemandWords()
  const { data: state } = useDemandState()
  if (state === undefined) return null
  // Answers that wait for the engine show its progress themselves.
  if (state.phase === 'failed') return <Computing state={state} words={computing} hasFigures={state.basis !== null} />
  if (state.phase !== 'ready' || state.basis === null) return null
  const { computedAt, seconds } = state.basis
  return (
    <details className="fold demand-state">
      <summary>{t('demand.state.title', { count: state.findings.length })}</summary>
      {state.findings.length > 0 && <IssueList issues={state.findings} />}
      <p className="hint">
        {t('demand.state.computed', { at: format.dateTime(computedAt), seconds: format.number(seconds, 1) })}
      </p>
    </details>
  )
}
