import type { Plan, PlanDraft, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useAddress } from '../../platform/address.ts'
import { useFirstRegion } from '../../priorities/useRankingPlace.ts'
import { useAddPlan, useInitialSpec, useSavePlan, useStoredPlan } from '../plans.api.ts'
import { differingKeys, overridesOf, type SpecKey, sameSpec } from './overrides.ts'
import { keepPlanDraft, usePlanDraft } from './planDrafts.ts'

export interface Building {
  /** Null: it is new. */
  plan: Plan | null
  /** Of which it is a scenario; null for a plan that stands for itself. */
  base: Plan | null
  spec: PlanSpec
  /** Null: nobody wrote one. */
  name: string | null
  note: string | null
  /** Entries that are not as in the base. */
  differing: ReadonlySet<SpecKey>
  /** As it was when the changes here were begun. */
  began: PlanSpec
  change: (part: Partial<PlanSpec>) => void
  describe: (part: { name?: string; note?: string | null }) => void
  asInBase: (keys: readonly SpecKey[]) => void
  isChanged: boolean
  /** Somebody else saved since the changes here were begun. */
  isOutdated: boolean
  /** What was changed here is gone. */
  discard: () => void
  /** Rejects like the request; a 412 has what is there now. `over`: the version to replace where that is another one. */
  save: (as: { name: string; over?: Over }) => Promise<Plan>
  isSaving: boolean
}

/** What to put in the place of what somebody else saved meanwhile. */
export interface Over {
  version: number
  spec: PlanSpec
}

/** What a form is made from before anybody writes into it. */
interface Beginning {
  spec: PlanSpec
  name: string | null
  note: string | null
  version: number | null
}

const idFrom = (text: string | null): number | null => {
  const id = Number(text)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

const placeCode = /^(\d{2}|\d{5})$/

/** Where a plan begins: `in=05`, or `base=12` for a scenario of it, which may begin as another one of its scenarios: `from=14`. */
function useAsked(id: number | null) {
  const { params } = useAddress()
  const first = useFirstRegion()
  const within = params.get('in')
  const baseId = id === null ? idFrom(params.get('base')) : null
  const place = within !== null && placeCode.test(within) ? within : first
  return { baseId, fromId: id === null ? idFrom(params.get('from')) : null, place }
}

/** A plan as it is written here. Null until what it begins with is there; `query` says why not. */
export function useBuilding(id: number | null): { building: Building | null; query: UseQueryResult<unknown> } {
  const asked = useAsked(id)
  const stored = useStoredPlan(id)
  const plan = stored.data ?? null
  const baseId = asked.baseId ?? plan?.baseId ?? null
  const base = useStoredPlan(baseId)
  const from = useStoredPlan(asked.fromId)
  const isFresh = id === null && baseId === null
  const initial = useInitialSpec(isFresh ? asked.place : undefined)
  const key = id !== null ? String(id) : baseId !== null ? `base-${baseId}` : `new-${asked.place ?? 'all'}`
  const draft = usePlanDraft(key)

  const model = from.data?.spec ?? base.data?.spec
  const beginning = useMemo((): Beginning | null => {
    if (id !== null) return plan && { spec: plan.spec, name: plan.name, note: plan.note, version: plan.version }
    const spec = isFresh ? initial.data : asked.fromId !== null && from.data === undefined ? undefined : model
    return spec === undefined ? null : { spec, name: null, note: null, version: null }
  }, [id, plan, isFresh, initial.data, asked.fromId, from.data, model])

  const needsBase = baseId !== null && base.data === undefined
  const building = useWriting({ key, draft, beginning: needsBase ? null : beginning, plan, base: base.data ?? null })
  const waiting = [stored, base, from, initial].find(({ isError }) => isError)
  return { building, query: waiting ?? (isFresh ? initial : id === null ? base : stored) }
}

interface Writing {
  key: string
  draft: ReturnType<typeof usePlanDraft>
  beginning: Beginning | null
  plan: Plan | null
  base: Plan | null
}

function useWriting({ key, draft, beginning, plan, base }: Writing): Building | null {
  const write = useSavePlan()
  const add = useAddPlan()
  const spec = draft?.spec ?? beginning?.spec ?? null
  const differing = useMemo(
    () => new Set<SpecKey>(base === null || spec === null ? [] : differingKeys(base.spec, spec)),
    [base, spec],
  )
  const now = draft ?? (beginning && { ...beginning, baseVersion: beginning.version, began: beginning.spec })
  const describe = useCallback(
    (part: { name?: string; note?: string | null; spec?: PlanSpec }) => now && keepPlanDraft(key, { ...now, ...part }),
    [key, now],
  )
  if (beginning === null || spec === null || now === null) return null
  const change = (part: Partial<PlanSpec>) => describe({ spec: { ...spec, ...part } })
  const body = (name: string, written: PlanSpec): PlanDraft =>
    base === null
      ? { name, note: now.note, spec: written }
      : { name, note: now.note, baseId: base.id, overrides: overridesOf(base.spec, written) }
  const isChanged = draft !== null && (!sameSpec(spec, beginning.spec) || draft.name !== beginning.name)
  return {
    plan,
    base,
    spec,
    name: now.name,
    note: now.note,
    differing,
    began: now.began,
    change,
    describe,
    asInBase: (keys) => base && change(Object.fromEntries(keys.map((one) => [one, base.spec[one]]))),
    isChanged,
    isOutdated: isChanged && plan !== null && draft?.baseVersion !== plan.version,
    discard: () => keepPlanDraft(key, null),
    save: async ({ name, over }) => {
      const written =
        plan === null
          ? await add.mutateAsync(body(name, spec))
          : await write.mutateAsync({
              id: plan.id,
              version: over?.version ?? now.baseVersion ?? plan.version,
              draft: body(name, over?.spec ?? spec),
            })
      keepPlanDraft(key, null)
      return written
    },
    isSaving: write.isPending || add.isPending,
  }
}
