import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestProblem, request } from '../platform/request.ts'
import { Icon } from '../ui/Icon.tsx'

interface Health {
  status: string
  database: 'embedded' | 'server'
  version: string
  phase?: string
}

/** Says that the server is not there, or not yet, and asks everything anew when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => request<Health>('/api/health', { signal }),
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? 2000 : 5000),
  })
  const wasDown = useRef(false)
  const isDown = health.isError
  useEffect(() => {
    if (wasDown.current && !isDown) client.invalidateQueries()
    wasDown.current = isDown
  }, [isDown, client])
  if (!isDown) return null
  const isStarting = health.error instanceof RequestProblem && health.error.status === 503
  return (
    <p className="chip chip-warning" role="status">
      <Icon name="wait" size={16} />
      {isStarting ? t('connection.starting') : t('connection.lost')}
    </p>
  )
}
