import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { roundLength } from '../map/tools/mapScale.ts'
import { placeText } from '../platform/coordinates.ts'
import { useFormat } from '../platform/format.ts'
import { lengthText } from '../platform/measures.ts'
import { NorthArrow } from '../ui/NorthArrow.tsx'
import { metresPerPrintedPx, mmPerPx, type SheetSize } from './paper.ts'

export interface Sheet {
  title: string
  note: string
  /** What whoever holds the page has to know. */
  caution: string | undefined
  size: SheetSize
  isLying: boolean
  scale: number
  centre: readonly [longitude: number, latitude: number]
  /** Address of the picture of the map. */
  picture: string
  /** The page where the same can be seen. */
  link: string
  /** Sources of which something did not arrive. */
  isIncomplete: boolean
}

interface PrintSheetProps {
  sheet: Sheet
  legend: ReactNode
  sources: readonly string[]
  pictureRef: RefObject<HTMLImageElement | null>
}

const longestBarMm = 45

/** The page as it is printed; on screen nobody sees it. */
export function PrintSheet({ sheet, legend, sources, pictureRef }: PrintSheetProps) {
  const { t } = useTranslation()
  const { number, date, locale } = useFormat()
  const { size, scale, centre } = sheet
  usePageSize(size)
  const page = useFittingText()
  const mapMm = { width: `${size.mapWidthPx * mmPerPx}mm`, height: `${size.mapHeightPx * mmPerPx}mm` }
  return createPortal(
    <article
      ref={page}
      className={sheet.isLying ? 'print-sheet on-paper is-lying' : 'print-sheet on-paper'}
      style={{ width: `${size.widthMm}mm`, height: `${size.heightMm}mm`, padding: `${size.marginMm}mm` }}
      lang={locale === 'es' ? 'es-CL' : 'en'}
    >
      <header style={{ height: `${size.headMm}mm` }}>
        <h1>{sheet.title}</h1>
        {sheet.note !== '' && <p>{sheet.note}</p>}
      </header>
      <img ref={pictureRef} className="print-map" src={sheet.picture} alt={t('printing.map')} style={mapMm} />
      <aside>
        <div className="print-scale">
          <NorthArrow />
          <div>
            <strong>1:{number(scale)}</strong>
            <PrintedScaleBar scale={scale} />
          </div>
        </div>
        <section className="print-legend">{legend}</section>
        <footer>
          {sheet.caution !== undefined && <p className="print-warning">{sheet.caution}</p>}
          {sheet.isIncomplete && <p className="print-warning">{t('printing.incomplete')}</p>}
          <p>{t('printing.crs', { place: placeText(locale, centre[0], centre[1]) })}</p>
          {sources.length > 0 && <p>{t('printing.sources', { sources: sources.join('; ') })}</p>}
          <p className="print-link">{sheet.link}</p>
          <p>
            {t('printing.made', { date: date(new Date().toISOString()) })} · {t('printing.page', { page: 1, of: 1 })}
          </p>
        </footer>
      </aside>
    </article>,
    document.body,
  )
}

function PrintedScaleBar({ scale }: { scale: number }) {
  const { locale } = useFormat()
  const lengthM = roundLength((longestBarMm * scale) / 1000)
  const halfPx = lengthM / metresPerPrintedPx(scale) / 2
  return (
    <svg className="print-bar" width={halfPx * 2 + 2} height={22} aria-hidden="true">
      <rect x={1} y={14} width={halfPx} height={5} className="is-dark" />
      <rect x={1 + halfPx} y={14} width={halfPx} height={5} />
      <text x={1} y={10}>
        0
      </text>
      <text x={halfPx * 2} y={10} textAnchor="end">
        {lengthText(locale, lengthM).replace(/[.,]0+(?= )/, '')}
      </text>
    </svg>
  )
}

/** Sizes of the text beside the map, from the best to the smallest one that can be read. */
const textSizes = [1, 0.92, 0.85, 0.78, 0.72, 0.66]

/** Many layers have a long legend: its text gets smaller until everything is on the page. */
function useFittingText(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = page
    const beside = [...(current?.querySelectorAll<HTMLElement>('aside, .print-legend, footer') ?? [])]
    for (const size of textSizes) {
      current?.style.setProperty('--text-fit', String(size))
      const fits = beside.every(
        (box) => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1,
      )
      if (fits) return
    }
  })
  return page
}

/** The printer is told the paper: only a style sheet can. */
function usePageSize({ widthMm, heightMm }: SheetSize): void {
  useEffect(() => {
    const style = document.createElement('style')
    style.textContent = `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`
    document.head.append(style)
    return () => style.remove()
  }, [widthMm, heightMm])
}
