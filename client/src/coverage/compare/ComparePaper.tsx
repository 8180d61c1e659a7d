import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { FigureBar } from '../FigureBar.tsx'
import { usePlaceTitle } from '../placeTitle.ts'
import { isEstimated } from '../serviceSummary.ts'
import { useServiceName } from '../useServiceName.ts'
import { peopleSource } from './CompareMatrix.tsx'
import { useCompareAddress } from './compareAddress.ts'
import { useDataLines } from './DataNote.tsx'
import { type Matrix, type MatrixColumn, orderedColumns, orderedRows, worstGap } from './matrix.ts'
import { useWorstGapText } from './WorstGapLine.tsx'

interface ComparePaperProps {
  matrix: Matrix
  tables: readonly CoverageTable[]
  onDone: () => void
}

/** As many columns as a lying A4 page holds in letters one can read; more go on in further tables of about the same width. */
const mostColumns = 8

/** The comparison on A4, all three figures in each cell; on screen nobody sees it. */
export function ComparePaper({ matrix, tables, onDone }: ComparePaperProps) {
  const { t } = useTranslation()
  const { locale, date } = useFormat()
  const { metric, columns } = useCompareAddress()
  const worstText = useWorstGapText(matrix, worstGap(matrix))
  const lines = useDataLines(matrix, tables)
  const shown = orderedColumns(matrix, metric, columns)
  const tableCount = Math.ceil(shown.length / mostColumns)
  const columnCount = Math.ceil(shown.length / tableCount)
  const parts = Array.from({ length: tableCount }, (_, at) => shown.slice(at * columnCount, (at + 1) * columnCount))
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true })
    // Two frames: what was put into the page has been laid out then.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return createPortal(
    <article className="compare-paper on-paper" lang={locale === 'es' ? 'es-CL' : 'en'}>
      <h1>{t('coverageCompare.paper.title')}</h1>
      <p className="compare-paper-worst">{worstText}</p>
      {parts.map((part) => (
        <PaperTable key={part[0]?.key} matrix={matrix} columns={part} />
      ))}
      <p>{t('coverageCompare.paper.legend')}</p>
      <footer>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="print-link">{window.location.href}</p>
        <p>{t('coverageCompare.paper.made', { date: date(new Date().toISOString()) })}</p>
      </footer>
    </article>,
    document.body,
  )
}

function PaperTable({ matrix, columns }: { matrix: Matrix; columns: readonly MatrixColumn[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useServiceName()
  const titleOf = usePlaceTitle()
  const { metric, rows } = useCompareAddress()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('coverageCompare.service')}</th>
          {columns.map(({ key, number: order, place }) => (
            <th key={key} scope="col">
              {order}. {titleOf(place)}
              {place.comunaName !== null && place.collection !== 'comunas' && <small>{place.comunaName}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('coverageCompare.people')}</th>
          {columns.map(({ key, place }) => (
            <td key={key}>
              {number(place.people)}
              <small>{t(`coverageCompare.peopleSources.${peopleSource(place.peopleSource)}`)}</small>
            </td>
          ))}
        </tr>
        {orderedRows(matrix, metric, rows).map(({ service, maxDistanceM }) => (
          <tr key={service}>
            <th scope="row">
              {nameOf(service)}
              <small>≤ {t('coverage.metres', { distance: number(maxDistanceM) })}</small>
            </th>
            {isUnknownEverywhere(columns, service) ? (
              <td colSpan={columns.length}>
                <UnknownText column={columns[0]} service={service} />
              </td>
            ) : (
              columns.map((column) => <PaperCell key={column.key} column={column} service={service} />)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isUnknownEverywhere = (columns: readonly MatrixColumn[], service: string) =>
  columns.every(({ cells }) => cells.get(service)?.share == null) &&
  new Set(columns.map(({ cells }) => cells.get(service)?.unknown?.code)).size === 1

function UnknownText({ column, service }: { column: MatrixColumn | undefined; service: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const unknown = column?.cells.get(service)?.unknown ?? null
  return unknown === null ? t('unknown') : say(locale, unknown)
}

function PaperCell({ column, service }: { column: MatrixColumn; service: string }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const cell = column.cells.get(service)
  if (cell === undefined || cell.share === null) {
    return (
      <td>
        <FigureBar share={null} />
        <small>
          <UnknownText column={column} service={service} />
        </small>
      </td>
    )
  }
  return (
    <td>
      <strong>
        {isEstimated(cell) && '≈ '}
        {percent(cell.share)}
      </strong>
      <FigureBar share={cell.share} median={column.medians.get(service)?.share ?? null} />
      <small>{t('coverageCompare.paper.cell', { gap: number(cell.gapPeople), median: number(cell.medianM) })}</small>
    </td>
  )
}
