import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { boundsOf, stage } from '../../map/stage.ts'
import { type Draft, draftOf } from './draft.ts'
import { drafts } from './drafts.state.ts'
import { editing } from './editing.state.ts'
import { loadSettlement } from './settlements.api.ts'

export interface Opened {
  key: string
  /** When the draft that was found was last changed; null for a new one. */
  recoveredAt: string | null
  /** The same settlement is on the desk in another tab. */
  isOpenElsewhere: boolean
}

interface Found {
  draft: Draft | null
  isOpenElsewhere: boolean
}

/** The draft of a settlement that nobody else has open; one that waits to be sent is only opened when it is asked for. */
async function findDraft(settlementId: number | null, key: string | null): Promise<Found> {
  await drafts.load()
  const alike = drafts
    .state()
    .drafts.filter((draft) => draft.settlementId === settlementId && draft.merge === null)
    .filter((draft) => (key === null ? settlementId !== null || !draft.isQueued : draft.key === key))
  const elsewhere = await drafts.openElsewhere(alike.map((draft) => draft.key))
  return {
    draft: alike.find((draft) => !elsewhere.has(draft.key)) ?? null,
    isOpenElsewhere: elsewhere.size > 0 && settlementId !== null,
  }
}

/** Puts a draft on the desk while the panel lives: the one that was kept, or a new one from what the server has. */
export function useOpenedDraft(settlementId: number | null, key: string | null) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const base = useQuery({
    queryKey: ['settlements', settlementId, 'base'],
    queryFn: ({ signal }) => loadSettlement(settlementId ?? 0, signal),
    enabled: settlementId !== null && found?.draft === null,
    // Every draft begins with what is there now.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    let isOver = false
    void findDraft(settlementId, key).then((answer) => !isOver && setFound(answer))
    return () => {
      isOver = true
    }
  }, [settlementId, key])
  const isStarted = opened !== null
  useEffect(() => {
    if (found === null || isStarted) return
    if (found.draft === null && settlementId !== null && base.data === undefined) return
    const draft = found.draft ?? draftOf(base.data ?? null)
    put(draft)
    setOpened({
      key: draft.key,
      recoveredAt: found.draft?.changedAt ?? null,
      isOpenElsewhere: found.isOpenElsewhere,
    })
  }, [found, base.data, settlementId, isStarted])
  useEffect(() => () => editing.stop(), [])
  /** Without what was kept, which can be had back. */
  const restart = async () => {
    const before = editing.draft()
    if (before === null) return
    // Without a connection it is the version that the draft began with.
    const fresh = settlementId === null ? null : await loadSettlement(settlementId).catch(() => before.base)
    await editing.drop()
    const draft = draftOf(fresh)
    put(draft)
    setOpened({ key: draft.key, recoveredAt: null, isOpenElsewhere: false })
    return before
  }
  return { opened, base, restart }
}

function put(draft: Draft): void {
  editing.start(draft)
  const { boundary } = draft.drawing.now
  const bounds = boundary && boundsOf([{ type: 'Feature', properties: {}, geometry: boundary }])
  if (bounds) stage.lookAt({ bounds, maxZoom: 17 })
}
