import type { CoverageState, WhatIf, WhatIfRequest } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useEffect, useRef, useState } from 'react'
import { latestQuestion } from '../../settlements/profile/latestQuestion.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { askWhatIf } from './proposals.api.ts'

export interface WhatIfAnswer {
  /** The last one known, until a newer one comes: never blank during a drag. */
  answer: WhatIf | null
  /** The network is still being built: how far it is. */
  state: CoverageState | null
  isUpdating: boolean
  error: unknown
}

const leastMs = 120
/** After a failure, or while it is being computed, the same is asked again. */
const againMs = 1500

const nothing: WhatIfAnswer = { answer: null, state: null, isUpdating: false, error: null }

/** Follows the elements as they move, and the data they are judged by; null asks nothing and forgets. */
export function useWhatIf(question: WhatIfRequest | null): WhatIfAnswer {
  const [known, setKnown] = useState<WhatIfAnswer>(nothing)
  const line = useRef<ReturnType<typeof latestQuestion<WhatIfRequest, WhatIf | CoverageState>> | null>(null)
  const versions = useDataVersions()

  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    const askAgain = (asked: WhatIfRequest) => {
      clearTimeout(again)
      again = setTimeout(() => own.ask(asked), againMs)
    }
    const own = latestQuestion(
      askWhatIf,
      {
        onAnswer: (body, asked) => {
          if ('phase' in body) {
            setKnown((last) => ({ ...last, state: body, error: null }))
            if (body.phase !== 'failed') askAgain(asked)
          } else setKnown((last) => ({ ...last, answer: body, state: null, error: null }))
        },
        onError: (error, failed) => {
          setKnown((last) => ({ ...last, error }))
          askAgain(failed)
        },
        onBusy: (isUpdating) => {
          if (isUpdating) clearTimeout(again)
          setKnown((last) => (last.isUpdating === isUpdating ? last : { ...last, isUpdating }))
        },
      },
      leastMs,
    )
    line.current = own
    return () => {
      clearTimeout(again)
      own.stop()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data make the same question a new one
  useEffect(() => {
    if (question !== null) line.current?.ask(question)
  }, [question, versions])
  return question === null ? nothing : known
}
