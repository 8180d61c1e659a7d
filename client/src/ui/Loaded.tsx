import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestProblem } from '../platform/request.ts'
import { GoneNotice, ProblemNotice } from './Notice.tsx'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  /** Lines of the skeleton while the first answer is on its way. */
  lines?: number
  /** What to say when it is not there (any more). */
  gone?: string
  children: (data: T) => ReactNode
}

/** A query's three states: something grey with the shape of what comes, what went wrong with a way on, the thing itself. */
export function Loaded<T>({ query, lines = 4, gone, children }: LoadedProps<T>) {
  // Asking again brings back nothing that was removed, even where the last answer is still remembered.
  if (query.error instanceof RequestProblem && query.error.status === 404) return <GoneNotice text={gone} />
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ProblemNotice error={query.error} retry={() => query.refetch()} />
  return <Skeleton lines={lines} />
}

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike
        <span key={at} style={{ width: `${92 - ((at * 23) % 41)}%` }} />
      ))}
    </div>
  )
}
