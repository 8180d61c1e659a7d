import type { ComparisonKind, ComparisonQuery } from '@arraigo/shared/comparison/comparison.schema.ts'
import { useFormat } from '../platform/format.ts'
import { Icon } from '../ui/Icon.tsx'
import { comparisonSearch } from './comparison.api.ts'

/** The rows that are shown, as a file. */
export function TableDownloads({ query, kinds }: { query: ComparisonQuery; kinds: ReadonlySet<ComparisonKind> }) {
  const { locale } = useFormat()
  const search = `${comparisonSearch(query)}&kinds=${[...kinds].join()}&lang=${locale}`
  return (
    <span className="section-actions">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={`/api/comparisons/table.${format}?${search}`} download className="button button-quiet">
          <Icon name="download" size={16} />
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  )
}
