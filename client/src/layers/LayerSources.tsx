import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { request } from '../platform/request.ts'

interface LoadedFile {
  id: number
  collection: string
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
}

const shownAtMost = 4

/** Where the rows of a layer come from: name, publisher, year and licence of each file. */
export function LayerSources({ collection }: { collection: string }) {
  const { t } = useTranslation()
  const datasets = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<LoadedFile[]>('/api/datasets', { signal }),
  })
  const lines = (datasets.data ?? [])
    .filter((file) => file.collection === collection)
    .map(({ name, publisher, referenceYear, licence }) =>
      [name, publisher, referenceYear, licence].filter(Boolean).join(', '),
    )
  const different = [...new Set(lines)]
  return (
    <ul className="layer-sources hint">
      {different.slice(0, shownAtMost).map((source) => (
        <li key={source}>{t('layers.source', { source })}</li>
      ))}
      {different.length > shownAtMost && <li>+{different.length - shownAtMost}</li>}
    </ul>
  )
}
