import type { ReferenceFigure } from '@arraigo/shared/demand/programme.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { demandKey } from '../demand.api.ts'

/** Published figures to hold against what is computed here. */
export const useReferenceFigures = () =>
  useQuery({
    queryKey: [...demandKey, 'reference-figures'],
    queryFn: ({ signal }) => request<ReferenceFigure[]>('/api/demand/reference-figures', { signal }),
  })
