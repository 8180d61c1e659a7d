import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Computed, ComputingState } from '../platform/computed.ts'
import { Loaded, Skeleton } from './Loaded.tsx'
import { IssueList, Notice } from './Notice.tsx'
import { Progress } from './Progress.tsx'

/** What an engine is doing, in its feature's words. */
export interface ComputingWords {
  phase: (phase: string) => string
  failed: string
  /** Said over the figures that are still those of before. */
  before: string
}

interface ComputedAnswerProps<T, S extends ComputingState> {
  query: UseQueryResult<Computed<T, S>>
  words: ComputingWords
  lines?: number
  children: (answer: T) => ReactNode
}

/** Like `Loaded`, for what an engine may still be computing: how far it is, over the last figures known where there are. */
export function ComputedAnswer<T, S extends ComputingState>({
  query,
  words,
  lines = 4,
  children,
}: ComputedAnswerProps<T, S>) {
  return (
    <Loaded query={query} lines={lines}>
      {({ answer, state }) => (
        <>
          {state !== null && <Computing state={state} words={words} hasFigures={answer !== null} />}
          {answer !== null ? children(answer) : state?.phase !== 'failed' && <Skeleton lines={lines} />}
        </>
      )}
    </Loaded>
  )
}

interface ComputingProps {
  state: ComputingState
  words: ComputingWords
  hasFigures: boolean
}

export function Computing({ state, words, hasFigures }: ComputingProps) {
  if (state.phase === 'failed') {
    return (
      <Notice tone="error" title={words.failed}>
        <IssueList issues={[...state.findings]} />
      </Notice>
    )
  }
  return (
    <div>
      <Progress label={words.phase(state.phase)} share={state.phase === 'idle' ? null : state.progress} />
      {hasFigures && <p className="hint">{words.before}</p>}
    </div>
  )
}
