import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestProblem, request } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

interface Health {
  status: string
  database: 'embedded' | 'server'
  version: string
  phase?: string
}

const askAgainMs = 2000
const askMs = 5000
/** A server that takes the connection and never answers is not there either. */
const patienceMs = 8000
const saidForMs = 4000

/**
 * Says that the server is not there, or not yet, and that it is back. While it is away only this asks; when it answers the
 * online manager says so to everybody who has something to ask anew. A tab in the background does not ask.
 */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) =>
      request<Health>('/api/health', { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) }),
    retry: false,
    refetchOnReconnect: false,
    refetchInterval: isOnline ? askMs : askAgainMs,
  })
  const isHealed = useHealing(health.isSuccess ? health.dataUpdatedAt : 0, health.isError)
  // A first question that fails is said too, before anybody else has asked.
  if (isOnline && !health.isError) {
    if (!isHealed) return null
    return (
      <p className="chip" role="status">
        <Icon name="check" size={16} />
        {t('connection.back')}
      </p>
    )
  }
  const isStarting = health.error instanceof RequestProblem && health.error.status === 503
  return (
    <p className="chip chip-warning" role="status">
      <Icon name="wait" size={16} />
      {isStarting ? t('connection.starting') : t('connection.lost')}
      {!isStarting && (
        <Button look="quiet" onPress={() => health.refetch()}>
          {t('retry')}
        </Button>
      )}
    </p>
  )
}

/** Keeps the online manager equal to what the server's health says; true for some seconds after it came back. */
function useHealing(answeredAt: number, isDown: boolean): boolean {
  const client = useQueryClient()
  const [isHealed, setIsHealed] = useState(false)
  const wasDown = useRef(false)
  useEffect(() => {
    if (isDown) {
      wasDown.current = true
      setIsHealed(false)
      onlineManager.setOnline(false)
    }
  }, [isDown])
  useEffect(() => {
    if (answeredAt === 0 || isDown) return
    const isBack = wasDown.current || !onlineManager.isOnline()
    wasDown.current = false
    if (!isBack) return
    // What is on screen is asked anew by the online manager; what is remembered is when it is shown again.
    void client.invalidateQueries({ refetchType: 'none' })
    onlineManager.setOnline(true)
    setIsHealed(true)
  }, [answeredAt, isDown, client])
  useEffect(() => {
    if (!isHealed) return
    const timer = setTimeout(() => setIsHealed(false), saidForMs)
    return () => clearTimeout(timer)
  }, [isHealed])
  return isHealed
}
