import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { type HexagonResolution, hexagonResolutions } from '@arraigo/shared/demand/demandMeasures.ts'
import { resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import { useRef } from 'react'
import type { PaintedSource } from '../../map/painting.ts'
import { usePaintedCollection } from '../../map/usePaintedCollection.ts'
import { useZoom } from '../../map/useZoom.ts'
import { useAddress } from '../../platform/address.ts'
import { useDemandCells } from '../demand.api.ts'
import { type DemandView, useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'

export interface CellsOnMap {
  source: PaintedSource
  /** What is to be classed: of the size that the map shows. */
  cells: DemandCells
  /** Hexagons of the next sizes: on screen while the map comes nearer or goes away. */
  others: readonly DemandCells[]
}

function useQuestion() {
  const view = useDemandAddress()
  const { within, region } = useDemandPlace()
  const zoom = useZoom()
  const { path } = useAddress()
  const resolution = view.of === 'hex' && zoom !== null ? resolutionAt(zoom) : null
  const collection = usePaintedCollection(view.of === 'hex' || view.of === 'density' ? 'comunas' : view.of)
  // Comunas are seen among the others of their region.
  const own = collection === 'comunas' && view.of !== 'hex' ? region : within
  // What is compared may lie in several regions: there the map shows all.
  const place = path === '/demand/compare' ? undefined : own
  const question = place === null || view.of === 'density' ? null : questionOf(view, place)
  const ask = (of: string | null) => (question === null || of === null ? null : { ...question, of })
  const source: PaintedSource = view.of === 'hex' ? 'demand' : collection
  const shapes = view.of !== 'hex' ? collection : resolution === null ? null : `hex${resolution}`
  return { key: JSON.stringify([question, view.of]), ask, shapes, resolution, source }
}

/** What the map asks for, of the size that it shows. */
export function useCellsQuery() {
  const { ask, shapes } = useQuestion()
  return useDemandCells(ask(shapes))
}

/** The figures that the map needs for what it shows; those of a moment ago until there are others. Null before the first. */
export function useCellsOnMap(): CellsOnMap | null {
  const { key, ask, shapes, resolution, source } = useQuestion()
  const shown = useDemandCells(ask(shapes))
  const cells = shown.data?.answer ?? null
  const isThere = cells !== null && resolution !== null
  const finer = useDemandCells(ask(isThere ? hexagons(resolution + 1) : null)).data?.answer ?? null
  const coarser = useDemandCells(ask(isThere ? hexagons(resolution - 1) : null)).data?.answer ?? null

  const last = useRef<{ key: string; onMap: CellsOnMap } | null>(null)
  if (ask(shapes) === null) return null
  if (cells === null) return last.current?.key === key ? last.current.onMap : null
  const before = last.current?.onMap
  const others = [finer, coarser].filter((one) => one !== null)
  const isSame = before?.cells === cells && sameList(before.others, others)
  const onMap = isSame && before.source === source ? before : { source, cells, others }
  last.current = { key, onMap }
  return onMap
}

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((entry, at) => entry === other[at])

const hexagons = (resolution: number): string | null =>
  hexagonResolutions.includes(resolution as HexagonResolution) ? `hex${resolution}` : null

function questionOf({ measure, and, beside, audience }: DemandView, within: string | undefined) {
  // Beside every figure: whether it is of all who live there.
  const measures = new Set([measure, and, beside, 'unknown-share'].filter((one) => one !== null))
  return { in: within, measures: [...measures].join(), ...(audience === 'public' ? { audience } : {}) }
}
