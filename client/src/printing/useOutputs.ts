import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLayers } from '../layers/layers.state.ts'
import { useCurrentMap } from '../map/currentMap.ts'
import { visibleView } from '../map/printing/visibleView.ts'
import { useStageState } from '../map/stage.ts'
import { metresPerPx, zoomFor } from '../map/tools/mapScale.ts'
import { useFormat } from '../platform/format.ts'
import { drawPicture } from './drawPicture.ts'
import type { Sheet } from './PrintSheet.tsx'
import { fittingScale, metresPerPrintedPx, type Orientation, type Paper, type SheetSize, sheetSize } from './paper.ts'
import { readLegend } from './readLegend.ts'
import { savePng } from './savePng.ts'
import { useSources } from './useSources.ts'

export interface Wishes {
  title: string
  note: string
  paper: Paper
  orientation: Orientation
  scale: number | 'fit'
}

type Problem = 'noMap' | 'failed'
const picturePixelRatio = 2

/** Draws the page and the picture from what is on the map when asked. */
export function useOutputs() {
  const { t } = useTranslation()
  const { locale, date } = useFormat()
  const { view } = useCurrentMap()
  const { painting } = useStageState()
  const caution = painting?.caution
  const [wishes, setWishes] = useState<Wishes>({
    title: painting?.legend.title ?? t('printing.defaultTitle'),
    note: '',
    paper: 'A4',
    orientation: 'landscape',
    scale: 'fit',
  })
  const [busy, setBusy] = useState<'page' | 'picture' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const legendRef = useRef<HTMLDivElement>(null)
  const pictureRef = useRef<HTMLImageElement>(null)
  const visible = useLayers().filter((layer) => layer.isVisible)
  const sources = useSources(visible.map(({ collection }) => collection))
  const size = sheetSize(wishes.paper, wishes.orientation)
  const fitted = useFittingScale(size)
  const scale = wishes.scale === 'fit' ? fitted : wishes.scale
  useEffect(() => printWhenShown(sheet, pictureRef.current, () => setSheet(null)), [sheet])

  const run = async (what: 'page' | 'picture', make: () => Promise<boolean>) => {
    if (view === null) return setProblem('noMap')
    setBusy(what)
    setProblem(null)
    try {
      setIsIncomplete(!(await make()))
    } catch (error) {
      console.warn(error)
      setProblem('failed')
    } finally {
      setBusy(null)
    }
  }
  const print = () =>
    run('page', async () => {
      if (view === null) return false
      const { drawMap } = await import('../map/printing/drawMap.ts')
      const { centre } = visibleView(view)
      const { mapWidthPx, mapHeightPx, pixelRatio } = size
      const zoom = zoomFor(metresPerPrintedPx(scale), centre[1])
      const drawn = await drawMap({ view, centre, zoom, width: mapWidthPx, height: mapHeightPx, pixelRatio })
      setSheet({
        title: wishes.title,
        note: wishes.note,
        caution,
        size,
        isLying: wishes.orientation === 'landscape',
        scale,
        centre,
        picture: await pictureAddress(drawn.canvas),
        link: window.location.href,
        isIncomplete: drawn.missing.length > 0,
      })
      return drawn.missing.length === 0
    })
  const savePicture = () =>
    run('picture', async () => {
      if (view === null || legendRef.current === null) return false
      const { drawMap } = await import('../map/printing/drawMap.ts')
      const shown = visibleView(view)
      const drawn = await drawMap({ view, ...shown, pixelRatio: picturePixelRatio })
      const canvas = await drawPicture({
        map: drawn.canvas,
        pixelRatio: picturePixelRatio,
        metresPerPx: metresPerPx(shown.zoom, shown.centre[1]),
        title: wishes.title,
        note: wishes.note,
        legend: await readLegend(legendRef.current),
        lines: [
          ...(caution === undefined ? [] : [caution]),
          ...(sources.length > 0 ? [t('printing.sources', { sources: sources.join('; ') })] : []),
          `${t('printing.made', { date: date(new Date().toISOString()) })} · ${window.location.href}`,
        ],
        locale,
      })
      await savePng(canvas, wishes.title)
      return drawn.missing.length === 0
    })

  return {
    wishes,
    wish: (change: Partial<Wishes>) => setWishes((before) => ({ ...before, ...change })),
    size,
    scale,
    sources,
    caution,
    busy,
    problem,
    isIncomplete,
    sheet,
    legendRef,
    pictureRef,
    viewZoom: view?.map.getZoom() ?? 9,
    pageZoom: zoomFor(metresPerPrintedPx(scale), view?.map.getCenter().lat ?? -33),
    print: () => void print(),
    savePicture: () => void savePicture(),
  }
}

/** The scale at which the page shows what the screen shows. */
function useFittingScale(size: SheetSize): number {
  const { view } = useCurrentMap()
  const [seen, setSeen] = useState({ widthM: 0, heightM: 0 })
  useEffect(() => {
    if (view === null) return
    const look = () => {
      const { width, height, zoom, centre } = visibleView(view)
      const perPx = metresPerPx(zoom, centre[1])
      setSeen({ widthM: width * perPx, heightM: height * perPx })
    }
    look()
    view.map.on('moveend', look)
    return () => {
      view.map.off('moveend', look)
    }
  }, [view])
  return fittingScale(seen.widthM, seen.heightM, size)
}

/** The print dialog opens when the picture is there; afterwards the sheet goes, and its picture with it. */
function printWhenShown(
  sheet: Sheet | null,
  picture: HTMLImageElement | null,
  onDone: () => void,
): (() => void) | undefined {
  if (sheet === null || picture === null) return
  let isCurrent = true
  void picture.decode().then(() => isCurrent && window.print())
  window.addEventListener('afterprint', onDone)
  return () => {
    isCurrent = false
    window.removeEventListener('afterprint', onDone)
    URL.revokeObjectURL(sheet.picture)
  }
}

const pictureAddress = (canvas: HTMLCanvasElement): Promise<string> =>
  new Promise((answer, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : answer(URL.createObjectURL(blob)))),
  )
