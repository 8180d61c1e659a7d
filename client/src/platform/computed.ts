import type { QueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

/** How far an engine is with its computation: what every one of them says while it has no answer. */
export interface ComputingState {
  phase: string
  /** 0 to 1. */
  progress: number
  findings: readonly { code: string; params?: Record<string, string | number | null> }[]
}

/** An answer of an engine. It may be computing: `state` then says how far it is, and `answer` is the last one known. */
export interface Computed<T, S extends ComputingState = ComputingState> {
  answer: T | null
  /** Null where the answer is the one of today's data. */
  state: S | null
}

export const whileComputingMs = 700

/** Asks; "not yet" is a state, the only answer of an engine that has a phase. */
async function askComputed<T, S extends ComputingState>(
  path: string,
  last: T | null,
  signal: AbortSignal,
): Promise<Computed<T, S>> {
  const body = await request<T | S>(path, { signal })
  return isState<S>(body) ? { answer: last, state: body } : { answer: body as T, state: null }
}

const isState = <S extends ComputingState>(body: unknown): body is S =>
  typeof body === 'object' && body !== null && 'phase' in body && 'progress' in body

/**
 * Options of a question to an engine: asked again while it computes, and when the data have changed. Null asks nothing.
 * Everything under `feature` is stale when one of its rules changed; `versions` are those of the data.
 */
export function computedOptions<T, S extends ComputingState = ComputingState>(
  client: QueryClient,
  feature: readonly [string],
  path: string | null,
  versions: string | null,
) {
  const queryKey = [...feature, 'computed', path, versions] as const
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      askComputed<T, S>(path as string, lastAnswer<T>(client, feature, path), signal),
    enabled: path !== null && versions !== null,
    // The figures of a moment ago stay while the new ones are computed; those of another question do not.
    placeholderData: (last: Computed<T, S> | undefined, of: { queryKey: readonly unknown[] } | undefined) =>
      of?.queryKey[2] === path ? last : undefined,
    refetchInterval: ({ state }: { state: { data?: Computed<T, S> } }) =>
      (state.data?.state ?? null) === null ? (false as const) : whileComputingMs,
  }
}

function lastAnswer<T>(client: QueryClient, feature: readonly [string], path: string | null): T | null {
  const known = client.getQueriesData<Computed<T>>({ queryKey: [...feature, 'computed', path] })
  return known.map(([, data]) => data?.answer ?? null).findLast((answer) => answer !== null) ?? null
}

/** Absent and null parameters are left out. */
export const pathWith = (path: string, query: Readonly<Record<string, string | number | null | undefined>>): string => {
  const present = Object.entries(query).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]))
  if (present.length === 0) return path
  return `${path}?${new URLSearchParams(present).toString().replaceAll('%2C', ',')}`
}
