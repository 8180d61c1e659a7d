import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import type { Ranking, RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type PreparedRanking, rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useCallback, useMemo } from 'react'
import { type DataChange, dataChangeBetween } from './dataChange.ts'
import {
  type ComputedInputs,
  useAddRanking,
  useRankingInputs,
  useSavedRanking,
  useSaveRanking,
} from './priorities.api.ts'
import { useRankingAddress } from './rankingAddress.ts'
import { changeDraft, dropDraft, redoDraft, undoDraft, useRankingDraft } from './rankingDrafts.ts'
import { computationOf, hasColumnsOf, sameSpec, specWithin } from './rankingOf.ts'
import { useRankingPlace } from './useRankingPlace.ts'

export interface OpenRanking {
  id: number
  saved: Ranking
  /** As edited here; its place is the one that is ordered, also where the saved one follows the address. */
  spec: RankingSpec
  /** Today's values; while they are on their way those of when it was saved. Null: none yet. */
  inputs: RankingInputs | null
  /** What computing is waited for; null where `inputs` are today's. */
  state: ComputedInputs['state']
  /** Why there are no inputs; the question can be asked again. */
  problem: { error: unknown; retry: () => void } | null
  /** Of the criteria whose values are there: see `isWaiting`. */
  prepared: PreparedRanking | null
  result: RankingResult | null
  /** Values of a criterion or filter that was just added are on their way: until then the order goes on without it. */
  isWaiting: boolean
  /** Ranks when it was saved, by settlement; of the initial one with today's data. */
  savedRanks: ReadonlyMap<number, number>
  /** What of the data changed since it was saved; null: nothing, or not known. */
  dataChange: DataChange | null
  hasDataChanged: boolean
  /** Undoable; changes of one gesture with the same `coalesce` are one step. */
  change: (part: Partial<RankingSpec>, options?: { coalesce?: string }) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  isChanged: boolean
  /** Somebody else saved since the changes here were begun. */
  isOutdated: boolean
  /** Back to what is saved; undoable. */
  revert: () => void
  /** Takes what somebody else saved; what was changed here is gone. */
  discard: () => void
  /** Rejects like the request; a 412 has what is there now. `over`: the version to replace where that is another one. */
  save: (options?: { over?: number; name?: string; note?: string | null; changeNote?: string }) => Promise<Ranking>
  saveAs: (as: { name: string; note: string | null }) => Promise<Ranking>
  isSaving: boolean
}

/** A ranking as it is edited here, with its data and the order that comes of both. Null until the saved one is there. */
export function useRanking(id: number): OpenRanking | null {
  const stored = useSavedRanking(id)
  const saved = stored.data
  const draft = useRankingDraft(id)
  const within = useRankingPlace(saved ?? null, draft?.spec ?? null)
  const { choose } = useRankingAddress()
  const edited = draft?.spec ?? saved?.spec
  const spec = useMemo(
    () => (edited === undefined ? undefined : { ...edited, in: within === undefined ? edited.in : within }),
    [edited, within],
  )
  const asked = useRankingInputs({ in: within, standardSet: spec?.standardSet }, spec === undefined ? [] : keysOf(spec))
  const inputs = usableInputs(asked.data?.answer ?? null, saved, spec)
  const write = useSaveRanking()
  const add = useAddRanking()

  const change = useCallback(
    (part: Partial<RankingSpec>, { coalesce }: { coalesce?: string } = {}) => {
      if (saved === undefined) return
      // The initial one has no place of its own: it takes that of the address.
      const { in: place, ...rest } = part
      if (saved.isInitial && saved.spec.in === null && place !== undefined) choose({ in: place })
      const own = saved.isInitial && saved.spec.in === null ? rest : part
      if (Object.keys(own).length > 0)
        changeDraft(id, { spec: saved.spec, version: saved.version }, own, coalesce ?? null)
    },
    [id, saved, choose],
  )
  const savedRanks = useMemo(() => (saved === undefined ? none : ranksWhenSaved(saved, inputs)), [saved, inputs])
  const today = asked.data?.answer ?? null
  const dataChange = useMemo(
    () => (saved?.inputs && today !== null ? dataChangeBetween(saved.inputs, today) : null),
    [saved?.inputs, today],
  )
  if (saved === undefined || spec === undefined || edited === undefined) return null
  const isWaiting = inputs !== null && !hasColumnsOf(inputs, spec)
  const computation = inputs === null ? null : computationOf(inputs, isWaiting ? specWithin(inputs, spec) : spec)
  return {
    id,
    saved,
    spec,
    inputs,
    state: asked.data?.state ?? null,
    problem: asked.isError ? { error: asked.error, retry: () => void asked.refetch() } : null,
    prepared: computation?.prepared ?? null,
    result: computation?.result ?? null,
    isWaiting,
    savedRanks,
    dataChange,
    hasDataChanged: dataChange !== null,
    change,
    undo: () => undoDraft(id),
    redo: () => redoDraft(id),
    canUndo: (draft?.past.length ?? 0) > 0,
    canRedo: (draft?.future.length ?? 0) > 0,
    isChanged: !sameSpec(edited, saved.spec),
    isOutdated: draft !== null && draft.baseVersion !== saved.version && !sameSpec(edited, saved.spec),
    revert: () => changeDraft(id, saved, saved.spec),
    discard: () => {
      dropDraft(id)
      void stored.refetch()
    },
    save: async ({ over, name, note, changeNote } = {}) => {
      const written = await write.mutateAsync({
        id,
        version: over ?? draft?.baseVersion ?? saved.version,
        draft: { name: name ?? saved.name, note: note === undefined ? saved.note : note, spec: edited, changeNote },
      })
      dropDraft(id)
      return written
    },
    saveAs: (as) => add.mutateAsync({ ...as, spec }),
    isSaving: write.isPending || add.isPending,
  }
}

const none: ReadonlyMap<number, number> = new Map()

/** Today's; while there are none those of when it was saved, where they are of the same place and have all criteria. */
function usableInputs(
  today: RankingInputs | null,
  saved: Ranking | undefined,
  spec: RankingSpec | undefined,
): RankingInputs | null {
  if (spec === undefined) return null
  if (today !== null) return today
  const kept = saved?.inputs ?? null
  return kept !== null && kept.in === spec.in && kept.standardSet === spec.standardSet && hasColumnsOf(kept, spec)
    ? kept
    : null
}

function ranksWhenSaved({ result, spec }: Ranking, inputs: RankingInputs | null): ReadonlyMap<number, number> {
  const rows = (result ?? (inputs !== null && hasColumnsOf(inputs, spec) ? rankingResult(inputs, spec) : null))?.rows
  return new Map((rows ?? []).flatMap(({ settlementId, rank }) => (rank === null ? [] : [[settlementId, rank]])))
}
