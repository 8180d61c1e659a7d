import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { columnName, unitName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { type DemandColumn, demandColumns } from '@arraigo/shared/demand/demandColumns.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { ComparedProgress } from './ComparedProgress.tsx'
import { ExplainedFigure, type OpenFigure } from './ExplainedFigure.tsx'
import { FigureCell } from './FigureCell.tsx'
import { greatest } from './placeRows.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

export interface ComparedColumn {
  code: string
  table: DemandTable
}

interface ComparedFiguresProps {
  columns: readonly ComparedColumn[]
  onHover: (code: string | null) => void
}

/** Figures in rows, places in columns; the bars of a row are on one scale. */
export function ComparedFigures({ columns, onHover }: ComparedFiguresProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const titleOf = useDemandTitle()
  const { hrefTo } = useDemandAddress()
  const [opened, setOpened] = useState<OpenFigure | null>(null)
  const totals = columns.map(({ table }) => table.total)
  const basisOf = columns.find(({ table }) => table.total === opened?.place)?.table.basis ?? columns[0]?.table.basis
  return (
    <Section title={t('demandDashboard.compared.figures')}>
      <div className="table-scroll dash-scroll">
        <table className="table dash-table dash-compared" aria-label={t('demandDashboard.compared.figures')}>
          <thead>
            <tr>
              <th scope="col" className="dash-corner">
                {t('demandDashboard.compared.figure')}
              </th>
              {columns.map(({ code, table }, at) => (
                <th
                  key={code}
                  scope="col"
                  className="is-number"
                  onPointerEnter={() => onHover(code)}
                  onPointerLeave={() => onHover(null)}
                >
                  <span className="dash-number">{at + 1}</span>
                  <Link
                    href={hrefTo('/demand/region', { in: code, with: null })}
                    title={t('demandDashboard.compared.dashboard')}
                  >
                    {titleOf(table.total)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {demandColumns.map((column, row) => (
              <tr key={column}>
                <th scope="row">
                  {columnName(locale, column)}
                  <span className="hint dash-unit">{unitName(locale, column)}</span>
                </th>
                {columns.map(({ code, table }, at) => (
                  <FigureCell
                    key={code}
                    place={table.total}
                    column={column}
                    most={hasBar(column) ? greatest(totals, column) : null}
                    position={{ row, column: at }}
                    isEntry
                    onOpen={setOpened}
                  />
                ))}
              </tr>
            ))}
            <ComparedProgress codes={columns.map(({ code }) => code)} />
          </tbody>
        </table>
      </div>
      {basisOf !== undefined && <ExplainedFigure figure={opened} basis={basisOf} onClose={() => setOpened(null)} />}
    </Section>
  )
}

const hasBar = (column: DemandColumn) => column !== 'area-km2'
