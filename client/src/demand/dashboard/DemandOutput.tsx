import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import type { Audience } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames } from '@arraigo/shared/demand/demandNames.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PrintedLegend } from '../../app/PrintedLegend.tsx'
import { useCurrentMap } from '../../map/currentMap.ts'
import { useFormat } from '../../platform/format.ts'
import { savePng } from '../../printing/savePng.ts'
import { useDemandPlaces } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { CompositionChart } from './CompositionChart.tsx'
import { chartPicture } from './chartPicture.ts'
import { DemandPaper, type PaperName } from './DemandPaper.tsx'
import type { ExportMenuProps } from './ExportMenu.tsx'
import { mapPicture, mapWithLegend, type PageMap } from './mapPicture.ts'
import { linkFor } from './ShareLink.tsx'
import { settled } from './settled.ts'
import { useBasisLines } from './useBasisLines.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

export interface OutputWish {
  output: 'page-A4' | 'page-A3' | 'map' | 'chart'
  audience: Audience
}

interface DemandOutputProps extends ExportMenuProps {
  wish: OutputWish
  /** Whether it came about. */
  onDone: (isDone: boolean) => void
}

/**
 * Draws the wished picture or page, once the figures for those who will see it are there. The map shows the same audience
 * while it is drawn: what is written down is never more than what is said to be in it.
 */
export function DemandOutput({ wish, of, within, ids, onDone }: DemandOutputProps) {
  const { audience, choose } = useDemandAddress()
  const shown = useRef(audience)
  const needsMap = wish.output !== 'chart'
  useEffect(() => {
    const before = shown.current
    if (!needsMap || before === wish.audience) return
    choose({ audience: wish.audience === 'public' ? 'public' : null })
    return () => choose({ audience: before === 'public' ? 'public' : null })
  }, [needsMap, wish.audience, choose])
  const table = useDemandPlaces({ of, in: within ?? undefined, ids, audience: wish.audience })
  const answer = table.data?.state === null ? table.data.answer : null
  const { isError } = table
  useEffect(() => {
    if (isError) onDone(false)
  }, [isError, onDone])
  if (answer === null || (needsMap && audience !== wish.audience)) return null
  return <Drawn wish={wish} table={answer} isWhole={ids === undefined} onDone={onDone} />
}

interface DrawnProps {
  wish: OutputWish
  table: DemandTable
  /** All rows of the place, not some that were chosen. */
  isWhole: boolean
  onDone: (isDone: boolean) => void
}

function Drawn({ wish, table, isWhole, onDone }: DrawnProps) {
  const { t } = useTranslation()
  const { locale, date } = useFormat()
  const client = useQueryClient()
  const { view } = useCurrentMap()
  const titleOf = useDemandTitle()
  const basisLines = useBasisLines(table.basis)
  const chart = useRef<SVGSVGElement>(null)
  const legend = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState<PageMap | null>(null)
  const title = t('demandDashboard.exports.title', {
    place: isWhole ? titleOf(table.total) : table.places.map(titleOf).join(', '),
  })
  const note = t(`demandDashboard.audience.${wish.audience}`)
  const lines = [
    ...basisLines,
    `${t('demandDashboard.exports.made', { date: date(new Date().toISOString()) })} · ${linkFor(wish.audience)}`,
  ]
  const fileName = `${title} ${t(`demandDashboard.exports.files.${wish.output}`)} ${audienceNames[wish.audience][locale]} ${new Date().toISOString().slice(0, 10)}`
  const isStarted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, from what is there when it begins
  useEffect(() => {
    if (isStarted.current) return
    isStarted.current = true
    const draw = async () => {
      await settled(client)
      if (wish.output === 'chart') {
        if (chart.current === null) return onDone(false)
        await savePng(await chartPicture(chart.current, { title, note, lines }), fileName)
        return onDone(true)
      }
      if (view === null) return onDone(false)
      if (wish.output === 'map') {
        if (legend.current === null) return onDone(false)
        await savePng(await mapWithLegend({ view, legend: legend.current, title, note, lines, locale }), fileName)
        return onDone(true)
      }
      setPicture(await mapPicture(view, wish.output === 'page-A4' ? 'A4' : 'A3'))
    }
    draw().catch((error: unknown) => {
      console.warn(error)
      onDone(false)
    })
  }, [])
  const paper: PaperName = wish.output === 'page-A3' ? 'A3' : 'A4'
  return (
    <>
      {createPortal(
        <div className="dash-offscreen on-paper" aria-hidden>
          <CompositionChart table={table} svg={chart} />
          <div ref={legend} className="print-legend">
            <PrintedLegend zoom={view?.map.getZoom() ?? 9} />
          </div>
        </div>,
        document.body,
      )}
      {picture !== null && (
        <DemandPaper
          paper={paper}
          table={table}
          isWhole={isWhole}
          title={title}
          note={note}
          lines={lines}
          picture={picture}
          onDone={() => onDone(true)}
        />
      )}
    </>
  )
}
