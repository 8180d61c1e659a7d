import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../../platform/saveFile.ts'
import { fetchPlanFile, type PlanFile, type PlanFileWish } from './planFile.ts'

export type Fetching =
  | { state: 'none' }
  | { state: 'fetching'; bytes: number; share: number | null }
  | { state: 'done'; got: PlanFile }
  | { state: 'failed'; error: unknown }

/** One file at a time: asked for, followed, given up, saved. */
export function usePlanFile() {
  const [fetching, setFetching] = useState<Fetching>({ state: 'none' })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  const start = async (wish: PlanFileWish) => {
    const controller = new AbortController()
    current.current?.abort()
    current.current = controller
    const show = (next: Fetching) => {
      if (current.current === controller) setFetching(next)
    }
    show({ state: 'fetching', bytes: 0, share: null })
    try {
      const got = await fetchPlanFile(wish, controller.signal, (bytes, share) =>
        show({ state: 'fetching', bytes, share }),
      )
      saveFile(got.fileName, got.file)
      show({ state: 'done', got })
    } catch (error) {
      show(controller.signal.aborted ? { state: 'none' } : { state: 'failed', error })
    }
  }
  const cancel = () => current.current?.abort()
  return { fetching, start, cancel }
}
