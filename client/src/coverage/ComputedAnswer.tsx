import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import * as computing from '../ui/ComputedAnswer.tsx'
import type { Computed } from './coverage.api.ts'

interface ComputedAnswerProps<T> {
  query: UseQueryResult<Computed<T>>
  lines?: number
  children: (answer: T) => ReactNode
}

/** An answer about coverage, with how far its engine is. */
export function ComputedAnswer<T>(props: ComputedAnswerProps<T>) {
  return <computing.ComputedAnswer {...props} words={useCoverageWords()} />
}

/** What the engine of coverage is doing, in words. */
export function Computing(props: { state: CoverageState; hasFigures: boolean }) {
  return <computing.Computing {...props} words={useCoverageWords()} />
}

function useCoverageWords(): computing.ComputingWords {
  const { t } = useTranslation()
  return {
    phase: (phase) => t(`coverage.phases.${phase as CoverageState['phase']}`),
    failed: t('coverage.failed'),
    before: t('coverage.beforeFigures'),
  }
}
