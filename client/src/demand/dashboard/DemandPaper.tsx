import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { columnHead, unitName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn, hasBounds, isSummed } from '@arraigo/shared/demand/demandColumns.ts'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PrintedLegend } from '../../app/PrintedLegend.tsx'
import { useCurrentMap } from '../../map/currentMap.ts'
import { roundLength } from '../../map/tools/mapScale.ts'
import { useFormat } from '../../platform/format.ts'
import { lengthText } from '../../platform/measures.ts'
import { NorthArrow } from '../../ui/NorthArrow.tsx'
import { useColumnNumber, useFigureText } from './AmountText.tsx'
import { CompositionChart } from './CompositionChart.tsx'
import { useDashboardAddress } from './dashboardAddress.ts'
import type { PageMap } from './mapPicture.ts'
import { PartsBar } from './PartsBar.tsx'
import { greatest, sortedPlaces } from './placeRows.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

export type PaperName = 'A4' | 'A3'

interface DemandPaperProps {
  paper: PaperName
  table: DemandTable
  /** Rows that were chosen have no total: that of the table is of everything. */
  isWhole: boolean
  title: string
  note: string
  lines: readonly string[]
  picture: PageMap
  onDone: () => void
}

/** As many columns as a lying page holds in letters one can read. */
const mostColumns: Record<PaperName, number> = { A4: 9, A3: 14 }

/** The dashboard on paper: figures, map with legend, chart, table, sources, date and address; on screen nobody sees it. */
export function DemandPaper({ paper, table, isWhole, title, note, lines, picture, onDone }: DemandPaperProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { view } = useCurrentMap()
  const map = useRef<HTMLImageElement>(null)
  useEffect(() => printWhenShown(map.current, picture.address, onDone), [picture, onDone])
  return createPortal(
    <article className="dash-paper on-paper" lang={locale === 'es' ? 'es-CL' : 'en'}>
      <style>{`@page { size: ${paper} landscape; margin: 10mm 10mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7pt "Public Sans Variable", sans-serif } }`}</style>
      <header>
        <h1>{title}</h1>
        <p>{note}</p>
      </header>
      {isWhole && <PaperFigures table={table} />}
      <div className="dash-paper-views">
        <figure>
          <img ref={map} src={picture.address} alt={t('printing.map')} />
          <PaperScale widthM={picture.widthM} />
        </figure>
        <div className="print-legend">
          <NorthArrow />
          <PrintedLegend zoom={view?.map.getZoom() ?? 9} />
        </div>
        <CompositionChart table={table} />
      </div>
      <PaperTable table={table} paper={paper} hasTotal={isWhole} />
      <footer>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{t('demandDashboard.exports.notZero')}</p>
      </footer>
    </article>,
    document.body,
  )
}

/** As wide as a round length is on the picture, whatever size the page gives it. */
function PaperScale({ widthM }: { widthM: number }) {
  const { locale } = useFormat()
  const lengthM = roundLength(widthM / 4)
  return (
    <figcaption>
      <span className="dash-paper-scale" style={{ width: `${(100 * lengthM) / widthM}%` }} aria-hidden />
      {lengthText(locale, lengthM).replace(/[.,]0+(?= )/, '')}
    </figcaption>
  )
}

/** The print dialog opens when the picture is there; afterwards the page goes, and its picture with it. */
function printWhenShown(map: HTMLImageElement | null, picture: string, onDone: () => void): (() => void) | undefined {
  if (map === null) return
  let isCurrent = true
  void map.decode().then(() => isCurrent && window.print())
  window.addEventListener('afterprint', onDone, { once: true })
  return () => {
    isCurrent = false
    window.removeEventListener('afterprint', onDone)
    URL.revokeObjectURL(picture)
  }
}

const headFigures: readonly DemandColumn[] = [
  'families',
  'settlement-families',
  'census-families',
  'set-aside',
  'families-per-thousand',
  'unknown-share',
  'settlements-unknown',
  'people',
]

function PaperFigures({ table: { total } }: { table: DemandTable }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const textOf = useFigureText()
  const numberOf = useColumnNumber()
  return (
    <dl className="dash-paper-figures">
      {headFigures.map((column) => {
        const amount = amountOf(total, column)
        return (
          <div key={column}>
            <dt>{columnHead(locale, column)}</dt>
            <dd>
              {textOf(total, column)}
              {hasBounds(amount) && isSummed(column) && (
                <small>
                  {t('demandDashboard.between', {
                    low: numberOf(amount.low, column),
                    high: numberOf(amount.high, column),
                  })}
                </small>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function PaperTable({ table, paper, hasTotal }: { table: DemandTable; paper: PaperName; hasTotal: boolean }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const titleOf = useDemandTitle()
  const textOf = useFigureText()
  const { columns, sort } = useDashboardAddress()
  const shown = columns.slice(0, mostColumns[paper])
  const most = greatest(table.places, 'families')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('demandDashboard.place')}</th>
          {shown.map((column) => (
            <th key={column} scope="col" className="is-number">
              {columnHead(locale, column)}
              <small>{unitName(locale, column)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortedPlaces(table.places, sort, titleOf).map((place) => (
          <tr key={place.id}>
            <th scope="row">{titleOf(place)}</th>
            {shown.map((column) => (
              <td key={column} className="is-number">
                {textOf(place, column)}
                {column === 'families' && <PartsBar place={place} most={most} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotal && (
        <tbody>
          <tr className="dash-paper-total">
            <th scope="row">
              {t('demandDashboard.total')}
              <small>{titleOf(table.total)}</small>
            </th>
            {shown.map((column) => (
              <td key={column} className="is-number">
                {textOf(table.total, column)}
              </td>
            ))}
          </tr>
        </tbody>
      )}
    </table>
  )
}
