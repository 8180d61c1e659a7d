import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { request } from '../platform/request.ts'

interface SourceOfRows {
  id: number
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
}

/** "Catastro de Campamentos 2024, MINVU, 2024 (CC BY)" of the file that a row was last read from. */
export function useSourceLine(): (datasetId: unknown) => string {
  const { t } = useTranslation()
  const datasets = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<SourceOfRows[]>('/api/datasets', { signal }),
  })
  return (datasetId) => {
    const dataset = datasets.data?.find(({ id }) => id === Number(datasetId))
    if (dataset === undefined) return t('inspector.sourceUnknown')
    const parts = [dataset.name, dataset.publisher, dataset.referenceYear, dataset.licence].filter(Boolean)
    return t('inspector.source', { source: parts.join(', ') })
  }
}
