import type { Profile, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import { useEffect, useRef, useState } from 'react'
import { latestQuestion } from './latestQuestion.ts'
import { askProfile } from './profile.api.ts'

export interface LiveAnswer {
  /** The last one known, until a newer one comes: never blank while the line moves. */
  profile: Profile | null
  isUpdating: boolean
  error: unknown
}

/** Ten a second is as much as one can read. */
const leastMs = 100
/** After a failure the same is asked again: nobody may be moving the line any more. */
const againMs = 2000

/** Follows the boundary; null asks nothing, and what was known stays. */
export function useLiveProfile(question: ProfileRequest | null): LiveAnswer {
  const [answer, setAnswer] = useState<LiveAnswer>({ profile: null, isUpdating: false, error: null })
  const line = useRef<ReturnType<typeof latestQuestion<ProfileRequest, Profile>> | null>(null)

  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    const own = latestQuestion(
      askProfile,
      {
        onAnswer: (profile) => setAnswer((last) => ({ ...last, profile, error: null })),
        onError: (error, failed) => {
          setAnswer((last) => ({ ...last, error }))
          clearTimeout(again)
          again = setTimeout(() => own.ask(failed), againMs)
        },
        onBusy: (isUpdating) => {
          if (isUpdating) clearTimeout(again)
          setAnswer((last) => (last.isUpdating === isUpdating ? last : { ...last, isUpdating }))
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

  useEffect(() => {
    if (question !== null) line.current?.ask(question)
  }, [question])
  return answer
}
