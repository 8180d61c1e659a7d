import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { CoverageStateFold } from '../CoverageStateFold.tsx'
import { useCoverageSources } from '../useCoverageSources.ts'
import type { Matrix } from './matrix.ts'

/** By which standards, of when, from which files; and what is not the same between the columns. */
export function DataNote({ matrix, tables }: { matrix: Matrix; tables: readonly CoverageTable[] }) {
  return (
    <div className="compare-data">
      <CoverageStateFold />
      {useDataLines(matrix, tables).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
    </div>
  )
}

export function useDataLines(matrix: Matrix, tables: readonly CoverageTable[]): string[] {
  const { t } = useTranslation()
  const { locale, dateTime } = useFormat()
  const sources = useCoverageSources(matrix.datasetIds)
  const regions = [...new Set(tables.flatMap(({ region }) => region?.name ?? []))]
  const kinds = new Set(matrix.columns.map(({ place }) => place.peopleSource))
  const standardSources = [
    ...new Set(matrix.standards.map(({ source, validFromYear }) => `${source} (${validFromYear})`)),
  ]
  const computed = tables[0]?.basis.computedAt
  return [
    t('coverageCompare.standardsLine', {
      set: standardSetName(locale, matrix.set),
      sources: standardSources.join('; '),
    }),
    ...(regions.length > 0 ? [t('coverageCompare.regionLine', { regions: regions.join(', ') })] : []),
    ...(kinds.size > 1 ? [t('coverageCompare.mixedPeople')] : []),
    ...(computed === undefined ? [] : [t('coverage.computedAt', { at: dateTime(computed) })]),
    ...(sources.length > 0 ? [t('coverageCompare.sourcesLine', { sources: sources.join('; ') })] : []),
  ]
}
