import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { draftOf, type Refusal } from './draft.ts'
import { drafts, useDrafts } from './drafts.state.ts'
import { type MergeChoice, mergeBody } from './mergePlan.ts'
import { restoreVersion, showChanges } from './settlements.api.ts'
import { forgetSaved, saveDraft, useSaved } from './settling.ts'
import { offerUndo } from './undo.state.ts'

/** Sends a union; it waits for the connection as any draft does, and can be taken back by restoring every part. */
export function useMerge(parts: readonly Settlement[], choice: MergeChoice) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(parts.find(({ id }) => id === choice.into) ?? null))
  const [state, setState] = useState<{ isSaving: boolean; isChanged: boolean; refusal: Refusal | null }>({
    isSaving: false,
    isChanged: false,
    refusal: null,
  })
  const isQueued = useDrafts().drafts.some(({ key, isQueued }) => key === draft.key && isQueued)
  const saved = useSaved()
  useEffect(() => {
    if (saved === null || saved.key !== draft.key) return
    forgetSaved()
    offerUndo({
      text: t('editor.merge.done', { name: saved.settlements[0]?.name ?? '' }),
      undo: async () => {
        for (const { id, version } of parts) await restoreVersion(id, version)
        await showChanges(client)
      },
    })
    go('/settlements', { sel: `settlements:${choice.into}` })
  }, [saved, draft.key, parts, choice.into, client, go, t])
  const merge = async () => {
    setState({ isSaving: true, isChanged: false, refusal: null })
    const body = mergeBody(parts, choice)
    const next = { ...draft, merge: body, base: parts.find(({ id }) => id === choice.into) ?? null }
    setDraft(next)
    const outcome = await saveDraft(next, client).catch(() => null)
    if (outcome?.kind === 'conflict' || outcome?.kind === 'refused') await drafts.remove(next.key)
    // Another version of a part: all of them are asked anew, and one looks again before one joins them.
    if (outcome?.kind === 'conflict') await client.invalidateQueries({ queryKey: ['settlements'] })
    setState({
      isSaving: false,
      isChanged: outcome?.kind === 'conflict',
      refusal: outcome?.kind === 'refused' ? outcome.draft.refusal : null,
    })
  }
  return { merge: () => void merge(), isQueued, ...state }
}
