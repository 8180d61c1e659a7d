import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useQueries } from '@tanstack/react-query'
import { itemsKey, loadItems } from './items.api.ts'
import type { ItemsQuery } from './itemsPath.ts'

export interface Counts {
  /** In the order of the questions; null until all are answered. */
  counts: readonly number[] | null
  error: Error | null
  refetch: () => void
}

/** How many rows each question finds, without the rows. `null` asks nothing yet. */
export function useCounts(collection: PlaceCollectionId, questions: readonly ItemsQuery[] | null): Counts {
  const answers = useQueries({
    queries: (questions ?? []).map((query) => ({
      queryKey: [...itemsKey(collection), 'count', query],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await loadItems(collection, { ...query, properties: [], limit: 1 }, signal)).numberMatched,
    })),
  })
  const counts = answers.map(({ data }) => data)
  return {
    counts: questions !== null && counts.every((count) => count !== undefined) ? (counts as number[]) : null,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => {
      for (const answer of answers) answer.refetch()
    },
  }
}
