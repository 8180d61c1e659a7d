import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded, Skeleton } from '../ui/Loaded.tsx'
import { IssueList, Notice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Progress.tsx'
import type { Computed } from './coverage.api.ts'

interface ComputedAnswerProps<T> {
  query: UseQueryResult<Computed<T>>
  lines?: number
  children: (answer: T) => ReactNode
}

/** Like `Loaded`, for what the engine may still be computing: how far it is, over the last figures known where there are. */
export function ComputedAnswer<T>({ query, lines = 4, children }: ComputedAnswerProps<T>) {
  return (
    <Loaded query={query} lines={lines}>
      {({ answer, state }) => (
        <>
          {state !== null && <Computing state={state} hasFigures={answer !== null} />}
          {answer !== null ? children(answer) : state?.phase !== 'failed' && <Skeleton lines={lines} />}
        </>
      )}
    </Loaded>
  )
}

/** What it is doing, in words. */
export function Computing({ state, hasFigures }: { state: CoverageState; hasFigures: boolean }) {
  const { t } = useTranslation()
  if (state.phase === 'failed') {
    return (
      <Notice tone="error" title={t('coverage.failed')}>
        <IssueList issues={state.findings} />
      </Notice>
    )
  }
  return (
    <div className="coverage-computing">
      <Progress label={t(`coverage.phases.${state.phase}`)} share={state.phase === 'idle' ? null : state.progress} />
      {hasFigures && <p className="hint">{t('coverage.beforeFigures')}</p>}
    </div>
  )
}
