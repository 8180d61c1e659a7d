import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded, Skeleton } from '../ui/Loaded.tsx'
import { useSavedRanking } from './priorities.api.ts'
import { type OpenRanking, useRanking } from './useRanking.ts'

interface RankingGateProps {
  id: number
  children: (ranking: OpenRanking) => ReactNode
  /** Around what is shown before it is there, and where it is gone: pages whose frame is part of `children`. */
  waiting?: (content: ReactNode) => ReactNode
}

/** What a page shows once its ranking is there; before, and where it is gone, what is the matter. */
export function RankingGate({ id, children, waiting = (content) => content }: RankingGateProps) {
  const { t } = useTranslation()
  const query = useSavedRanking(id)
  const ranking = useRanking(id)
  if (ranking !== null && !query.isError) return children(ranking)
  return waiting(
    <Loaded query={query} lines={10} gone={t('priorities.gone')}>
      {() => (ranking === null ? <Skeleton lines={10} /> : children(ranking))}
    </Loaded>,
  )
}
