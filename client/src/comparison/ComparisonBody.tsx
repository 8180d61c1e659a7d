import type { Comparable, Comparison, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { useComunas } from '../territory/useComunas.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { Acceptance } from './Acceptance.tsx'
import { ComparisonLegend } from './ComparisonLegend.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { ComparisonTotals } from './ComparisonTotals.tsx'
import { useComparison } from './comparison.api.ts'
import { type ComparisonView, viewFrom } from './comparisonAddress.ts'
import { KindChips } from './KindChips.tsx'
import { SourceFields } from './SourceFields.tsx'
import { sortRows } from './sortRows.ts'
import { TableDownloads } from './TableDownloads.tsx'
import { useComparisonOnMap } from './useComparisonOnMap.ts'

interface ComparisonBodyProps {
  sources: Comparable
  /** Where the address names none. */
  first: { before: string; after: string }
}

export function ComparisonBody({ sources, first }: ComparisonBodyProps) {
  const { t } = useTranslation()
  const { params } = useAddress()
  const view = viewFrom(params, first)
  const comparison = useComparison(view.query)
  return (
    <>
      <SourceFields sources={sources} query={view.query} />
      {view.query.before === view.query.after && <Notice tone="info">{t('comparison.sameSource')}</Notice>}
      <Loaded query={comparison} lines={10}>
        {(data) => <Compared comparison={data} view={view} sources={sources} isStale={comparison.isPlaceholderData} />}
      </Loaded>
    </>
  )
}

interface ComparedProps {
  comparison: Comparison
  view: ComparisonView
  sources: Comparable
  /** It is the answer to the question before. */
  isStale: boolean
}

function Compared({ comparison, view, sources, isStale }: ComparedProps) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const comunaName = useComunaName()
  const { column, isDescending } = view.sort
  const kinds = [...view.kinds].join()
  const rows = useMemo(
    () =>
      sortRows(
        comparison.rows.filter(({ kind }) => kinds.split(',').includes(kind)),
        { column, isDescending },
        comunaName,
      ),
    [comparison, kinds, column, isDescending, comunaName],
  )
  const select = (row: ComparisonRow | null) => change({ row: row?.key ?? null }, { replace: true })
  useComparisonOnMap(comparison, rows, view.selected, isStale ? '' : JSON.stringify(view.query))
  return (
    <div className={isStale ? 'comparison is-stale' : 'comparison'} aria-busy={isStale}>
      <ComparisonTotals totals={comparison.totals} />
      <KindChips totals={comparison.totals.kinds} kinds={view.kinds} />
      <ComparisonLegend />
      <Rules comparison={comparison} />
      <Acceptance comparison={comparison} rows={rows} sources={sources}>
        {(accept) => (
          <Section title={t('comparison.table')} aside={<TableDownloads query={view.query} kinds={view.kinds} />}>
            <ComparisonTable
              rows={rows}
              all={comparison.rows}
              sort={view.sort}
              selected={view.selected}
              comunaName={comunaName}
              onSelect={select}
              accept={accept}
            />
          </Section>
        )}
      </Acceptance>
    </div>
  )
}

function useComunaName(): (code: string) => string {
  const comunas = useComunas()
  return useMemo(() => {
    const names = new Map(comunas.map(({ code, name }) => [code, name]))
    return (code) => names.get(code) ?? code
  }, [comunas])
}

function Rules({ comparison: { rules } }: { comparison: Comparison }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className="hint">
      {t('comparison.rules', {
        tolerance: format.percent(rules.tolerance, 1),
        moved: format.number(rules.movedM),
        sameCode: format.number(rules.sameCodeM / 1000),
        match: format.percent(rules.matchShare),
      })}
    </p>
  )
}
