import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { request } from '../platform/request.ts'

interface SourceOfRows {
  source: string
  collection: string
  name: string
  publisher: string | null
  referenceYear: number | null
}

/** "Catastro de Campamentos 2024, MINVU, 2024" for the series a row belongs to. */
export function useSourceLine(collection: 'settlements' | 'comunas', source: string | null): string {
  const { t } = useTranslation()
  const datasets = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<SourceOfRows[]>('/api/datasets', { signal }),
  })
  const dataset = datasets.data?.find((candidate) => candidate.collection === collection && candidate.source === source)
  if (dataset === undefined) return t('inspector.source', { source: source ?? t('unknown') })
  const parts = [dataset.name, dataset.publisher, dataset.referenceYear].filter(
    (part) => part !== null && part !== undefined,
  )
  return t('inspector.source', { source: parts.join(', ') })
}
