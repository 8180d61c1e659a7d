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

/** "Catastro de Campamentos 2024, MINVU, 2024, CC BY" of the file that a row was last read from; null where none is known. */
export function useSourceName(): (datasetId: unknown) => string | null {
  const datasets = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<SourceOfRows[]>('/api/datasets', { signal }),
  })
  return (datasetId) => {
    const dataset = datasets.data?.find(({ id }) => id === Number(datasetId))
    if (dataset === undefined) return null
    return [dataset.name, dataset.publisher, dataset.referenceYear, dataset.licence].filter(Boolean).join(', ')
  }
}

/** The same as the last line of a card. */
export function useSourceLine(): (datasetId: unknown) => string {
  const { t } = useTranslation()
  const nameOf = useSourceName()
  return (datasetId) => {
    const source = nameOf(datasetId)
    return source === null ? t('inspector.sourceUnknown') : t('inspector.source', { source })
  }
}
