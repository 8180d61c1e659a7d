import type { AnswerReceipt, OpenWorkshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { workshopAnswerIssues } from '@arraigo/shared/priorities/workshopIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { useEffect, useState } from 'react'
import { RequestProblem, request } from '../../platform/request.ts'
import { afterReceipt, answerToSend, keptAnswer, newAnswer, type OwnAnswer, randomSecret } from './ownAnswer.ts'

/** Longest wait before it is tried again, and the first one. */
const retryMs = { first: 2000, most: 20_000 }

/** `kept`: the server has it. `waiting`: no connection; it is sent by itself. `refused`: it will not be taken, see the issues. */
export type Sending =
  | { kind: 'nothing' | 'sending' | 'kept' | 'waiting' }
  | { kind: 'refused'; code: string; issues: readonly Issue[] }

export interface OwnAnswerState {
  own: OwnAnswer
  change: (part: Partial<OwnAnswer>) => void
  sending: Sending
  isSetAside: boolean
}

/** What is said on this phone: kept here at once, sent as soon as it can be, and again until it arrived. */
export function useOwnAnswer(token: string, workshop: OpenWorkshop): OwnAnswerState {
  const key = `workshop-${token}`
  const [own, setOwn] = useState(
    () => keptAnswer(read(key), workshop.criteria.length) ?? newAnswer(workshop.criteria.length, randomSecret()),
  )
  const [sending, setSending] = useState<Sending>({ kind: own.sentRevision > 0 ? 'kept' : 'nothing' })
  const [isSetAside, setIsSetAside] = useState(false)
  const change = (part: Partial<OwnAnswer>) =>
    setOwn((before) => ({ ...before, ...part, revision: before.revision + 1 }))
  useEffect(() => write(key, own), [key, own])

  const answer = answerToSend(own, workshop)
  const isComplete = own.step !== 'who' && workshopAnswerIssues(workshop, answer).length === 0
  // Opened again, what came too late is sent after all.
  const isDue = workshop.isOpen && isComplete && own.revision > own.sentRevision
  const toSend = isDue ? JSON.stringify(answer) : null
  useEffect(() => {
    if (toSend === null) return
    const stop = new AbortController()
    setSending({ kind: 'sending' })
    sendUntilKept(`/api/priorities/workshops/${token}/judgements/${own.participant}`, toSend, stop.signal, () =>
      setSending({ kind: 'waiting' }),
    ).then(
      (receipt) => {
        if (stop.signal.aborted) return
        setSending({ kind: 'kept' })
        setIsSetAside(receipt.isSetAside)
        setOwn((before) => afterReceipt(before, receipt.revision))
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        const { code, issues } = error instanceof RequestProblem ? error : { code: 'unexpected', issues: [] }
        setSending({ kind: 'refused', code, issues })
      },
    )
    return () => stop.abort()
  }, [token, own.participant, toSend])
  // Half distributed tokens are not sent: what was kept before is not what is on the screen.
  const isAhead = own.revision > own.sentRevision && !isDue
  return { own, change, sending: isAhead ? { kind: 'nothing' } : sending, isSetAside }
}

/** Tries again while the server is not there or busy; rejects with what it refuses. */
async function sendUntilKept(
  path: string,
  answer: string,
  signal: AbortSignal,
  onWait: () => void,
): Promise<AnswerReceipt> {
  for (let waitMs = retryMs.first; ; waitMs = Math.min(waitMs * 2, retryMs.most)) {
    try {
      return await request<AnswerReceipt>(path, { method: 'PUT', body: JSON.parse(answer), signal })
    } catch (error) {
      if (signal.aborted || !(error instanceof RequestProblem) || !isPassing(error)) throw error
      onWait()
      await pause(waitMs, signal)
    }
  }
}

const isPassing = ({ status, isUnreachable }: RequestProblem) => isUnreachable || status === 429 || status >= 500

/** Until the time is over, the connection is back or nobody waits any more. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })

/** A phone that keeps nothing still answers, as long as the page is open. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, own: OwnAnswer): void {
  try {
    localStorage.setItem(key, JSON.stringify(own))
  } catch {
    // As above.
  }
}
