import { useQuery } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

interface LoadedFile {
  id: number
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
}

/** Name, publisher, year and licence of files, each line once. */
export function useCoverageSources(datasetIds: readonly number[]): readonly string[] {
  const { data } = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<LoadedFile[]>('/api/datasets', { signal }),
  })
  const lines = (data ?? [])
    .filter(({ id }) => datasetIds.includes(id))
    .map(({ name, publisher, referenceYear, licence }) =>
      [name, publisher, referenceYear, licence].filter((part) => part !== null && part !== '').join(', '),
    )
  return [...new Set(lines)]
}
