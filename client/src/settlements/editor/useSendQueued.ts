import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { drafts } from './drafts.state.ts'
import { saveDraft } from './settling.ts'

/** A server that answers and is busy is asked again after this. */
const againMs = 15_000

/** What waits for the connection is sent when it is back, and when the page is opened again after a closed tab. */
export function useSendQueued(): void {
  const client = useQueryClient()
  useEffect(() => {
    const send = async () => {
      await drafts.load()
      for (const draft of drafts.state().drafts) {
        if (!onlineManager.isOnline()) return
        // What cannot be sent for another reason stays a draft; the next one may go.
        if (draft.isQueued) await saveDraft(draft, client).catch(() => null)
      }
    }
    void send()
    const stop = onlineManager.subscribe((isOnline) => {
      if (isOnline) void send()
    })
    const timer = setInterval(() => void send(), againMs)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [client])
}
