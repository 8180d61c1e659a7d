import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

interface LoadedFile {
  collection: string
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
}

/** Where the rows of the layers come from: publisher, year and licence of every file, each line once. */
export function useSources(collections: readonly PlaceCollectionId[]): readonly string[] {
  const { data } = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<LoadedFile[]>('/api/datasets', { signal }),
  })
  // Regions are the union of the comunas.
  const shown = new Set<string>(collections.map((id) => (id === 'regions' ? 'comunas' : id)))
  const lines = (data ?? [])
    .filter(({ collection }) => shown.has(collection))
    .map(({ name, publisher, referenceYear, licence }) =>
      [name, publisher, referenceYear, licence].filter((part) => part !== null && part !== '').join(', '),
    )
  return [...new Set(lines)]
}
