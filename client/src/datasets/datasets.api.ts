import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

/** Where rows come from: every row of the territory belongs to one. */
export interface Dataset {
  id: number
  source: string
  /** Elevations are a raster: a dataset, but no collection of rows. */
  collection: CollectionId | 'elevation'
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
  fileName: string | null
  fileHash: string | null
  rowCount: number | null
  isDemonstration: boolean
  /** Kept beside the settlements, to be compared with them. */
  isForComparison: boolean
  importedBy: string | null
  importedAt: string
}

export const useDatasets = () =>
  useQuery({ queryKey: ['datasets'], queryFn: ({ signal }) => request<Dataset[]>('/api/datasets', { signal }) })

export function useRemoveDataset() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => request(`/api/datasets/${id}`, { method: 'DELETE' }),
    // Rows of several collections may go with it: everything is asked anew.
    onSuccess: () => client.invalidateQueries(),
  })
}
