import type { VertexAt } from '@arraigo/shared/boundaries/boundary.ts'
import { ringOf, vertexCount } from '@arraigo/shared/boundaries/boundary.ts'
import { segmentEnd, segmentOf } from '@arraigo/shared/boundaries/editVertices.ts'
import { tracePath } from '@arraigo/shared/boundaries/tracePath.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { MultiPolygon, Position } from 'geojson'
import type { MapView } from '../mapView.ts'
import { markRow } from '../rowMarks.ts'
import { aim } from './aim.ts'
import { comunaAt } from './comunaAt.ts'
import { type Drawing, type DrawingState, type DrawingTool, drawing } from './drawing.state.ts'
import { DrawingCanvas } from './drawingCanvas.ts'
import { DrawingPointer, type PointerAt, type PointerTarget } from './drawingPointer.ts'
import { faultsOf } from './faultsOf.ts'
import { gesture, type Surroundings } from './gestures.ts'
import { type HandEvent, type Held, type Hit, lineOf, type Spot } from './hand.ts'
import { hitOfBoundary, hitOfLine } from './hitTest.ts'
import { reachPx } from './press.ts'
import { sceneOf } from './scene.ts'
import { screenOf } from './screen.ts'
import { SnapSource } from './snapSource.ts'

const snapPx = 12
const freehandTolerancePx = 1.5

/** What was asked for over a vertex, in pixels of the page. */
export interface VertexMenu {
  x: number
  y: number
  at: VertexAt
}

export interface MapDrawingEvents {
  onSnapState: (state: ReturnType<SnapSource['state']>) => void
  onMenu: (menu: VertexMenu | null) => void
  /** Null when the comuna could not be read or there is none. */
  onComuna: (state: 'reading' | 'failed' | null) => void
  /** What has a code and no name, in words. */
  nameOf: (collection: string, name: string) => string
}

/** The drawing in progress on one map: hears the pointer and the keys, asks the gestures, shows what came of it. */
export class MapDrawing implements PointerTarget {
  readonly source: SnapSource
  #view: MapView
  #events: MapDrawingEvents
  #canvas: DrawingCanvas
  #pointer: DrawingPointer | null = null
  #locale: Locale
  #target: MultiPolygon | null = null
  #hidden: readonly number[] = []
  #offered: Drawing | null = null
  #isHeldForMap = false
  #stops: (() => void)[]

  constructor(view: MapView, locale: Locale, events: MapDrawingEvents) {
    this.#view = view
    this.#locale = locale
    this.#events = events
    this.source = new SnapSource(() => events.onSnapState(this.source.state()))
    this.#canvas = new DrawingCanvas(view.map, () => this.#scene())
    const look = () => this.#look()
    const again = () => this.#pointer?.again()
    const mark = () => this.#hide(this.#hidden)
    view.map.on('moveend', look)
    view.map.on('move', again)
    view.map.on('styledata', mark)
    this.#stops = [
      drawing.subscribe(() => this.#changed()),
      () => view.map.off('moveend', look),
      () => view.map.off('move', again),
      () => view.map.off('styledata', mark),
    ]
    this.#changed()
    this.#look()
  }

  /** Which tool has the pointer; null leaves it to the map. */
  use(tool: DrawingTool | null): void {
    this.#target = null
    if (tool === null) {
      this.#pointer?.stop()
      this.#pointer = null
    } else this.#pointer ??= new DrawingPointer(this.#view.map, this)
    this.#canvas.ask()
  }

  recolour(): void {
    this.#canvas.recolour()
  }

  keysChanged(keys: { isShift: boolean; isAlt: boolean }): void {
    this.#pointer?.again(keys)
  }

  /** While the space bar is down a drag moves the map, whatever lies under it. */
  holdForMap(isHeld: boolean): void {
    this.#isHeldForMap = isHeld
  }

  send(event: HandEvent): void {
    const state = drawing.state()
    if (state !== null) drawing.take(gesture(state, event, this.#around(state)))
  }

  undo(): void {
    if ((drawing.state()?.hand.strokes.length ?? 0) > 0) this.send({ type: 'back' })
    else drawing.undo()
  }

  redo(): void {
    if ((drawing.state()?.hand.takenBack.length ?? 0) > 0) this.send({ type: 'forward' })
    else drawing.redo()
  }

  hold(held: Held): void {
    this.send({ type: 'hold', held })
    this.#pointer?.again()
  }

  /** A typed place that is out of view comes into it. */
  place(position: Position): void {
    this.send({ type: 'place', position })
    const [lng = 0, lat = 0] = position
    if (!this.#view.map.getBounds().contains([lng, lat])) this.#view.map.easeTo({ center: [lng, lat] })
  }

  /** The vertex that the typed length and bearing give; the pointer gives what was not typed. */
  placeHeld(): void {
    const hand = drawing.state()?.hand
    const from = hand === undefined ? undefined : lineOf(hand).at(-1)
    if (hand === undefined || from === undefined) return
    const { lengthM, bearing } = hand.held
    const towards = hand.spot === null ? null : segmentOf(from, hand.spot.raw)
    const segment = { lengthM: lengthM ?? towards?.lengthM, bearing: bearing ?? towards?.bearing }
    if (segment.lengthM === undefined || segment.bearing === undefined) return
    this.place(segmentEnd(from, { lengthM: segment.lengthM, bearing: segment.bearing }))
  }

  choose(selected: readonly VertexAt[]): void {
    this.send({ type: 'choose', selected })
  }

  /** Chosen vertices, or the whole shape, by so many pixels. */
  nudge(dx: number, dy: number): void {
    const screen = screenOf(this.#view.map)
    const middle = [screen.widthPx / 2, screen.heightPx / 2] as const
    const [from, to] = [screen.toPosition(middle), screen.toPosition([middle[0] + dx, middle[1] + dy])]
    this.send({ type: 'nudge', degrees: [to[0]! - from[0]!, to[1]! - from[1]!] })
  }

  stop(): void {
    for (const stop of this.#stops) stop()
    this.use(null)
    this.source.stop()
    this.#hide([])
    this.#canvas.remove()
  }

  hitAt({ at, kind }: PointerAt): Hit | null {
    const state = drawing.state()
    if (state === null) return null
    const screen = screenOf(this.#view.map)
    const line = lineOf(state.hand)
    if (line.length > 0) return hitOfLine(line, at, screen, reachPx(kind))
    const isShape = state.tool === 'edit' || state.tool === 'move'
    return isShape && state.now.boundary !== null && state.now.pieces === null
      ? hitOfBoundary(state.now.boundary, at, screen, reachPx(kind))
      : null
  }

  grabs(hit: Hit | null, { isShift }: PointerAt): boolean {
    const state = drawing.state()
    if (state === null || state.now.pieces !== null || this.#isHeldForMap) return false
    if (state.tool === 'freehand') return true
    if (state.tool === 'move') return hit !== null
    return state.tool === 'edit' && (hit?.kind === 'vertex' || hit?.kind === 'edge' || isShift)
  }

  hover(pointer: PointerAt | null): void {
    const state = drawing.state()
    if (state === null) return
    const spot = pointer === null ? null : this.#spot(pointer, state)
    this.#target = spot === null ? null : this.#pickable(spot.raw, state)
    this.send({
      type: 'hover',
      spot,
      hit: pointer === null ? null : this.hitAt(pointer),
      isShift: pointer?.isShift ?? false,
    })
    this.#point()
  }

  grab(pointer: PointerAt, hit: Hit | null): void {
    const state = drawing.state()
    if (state === null) return
    this.send({ type: 'grab', spot: this.#spot(pointer, state), hit, isShift: pointer.isShift })
  }

  drag(pointer: PointerAt): void {
    const state = drawing.state()
    if (state !== null) this.send({ type: 'drag', spot: this.#spot(pointer, state) })
  }

  drop(): void {
    this.send({ type: 'drop' })
  }

  tap(pointer: PointerAt, hit: Hit | null): void {
    const state = drawing.state()
    if (state === null) return
    const spot = this.#spot(pointer, state)
    if (state.tool === 'cut-out') this.#cutOut(spot, state)
    else if (state.tool === 'clip') this.#clip(spot)
    else this.send({ type: 'tap', spot, hit, isShift: pointer.isShift })
  }

  double(): void {
    this.send({ type: 'finish' })
  }

  giveUp(): void {
    this.send({ type: 'cancel' })
  }

  menu(pointer: PointerAt): void {
    const state = drawing.state()
    const hit = state?.tool === 'edit' ? this.hitAt(pointer) : null
    if (hit?.kind !== 'vertex') return this.#events.onMenu(null)
    const { left, top } = this.#view.map.getCanvasContainer().getBoundingClientRect()
    this.#events.onMenu({ x: pointer.at[0] + left, y: pointer.at[1] + top, at: hit.at })
  }

  #cutOut({ raw }: Spot, state: DrawingState): void {
    const area = this.#pickable(raw, state)
    this.#target = null
    if (area !== null) this.send({ type: 'pick', area })
  }

  #clip({ raw }: Spot): void {
    this.#events.onComuna('reading')
    comunaAt(raw)
      .then((area) => {
        this.#events.onComuna(area === null ? 'failed' : null)
        if (area !== null && drawing.state()?.tool === 'clip') this.send({ type: 'pick', area })
      })
      .catch(() => this.#events.onComuna('failed'))
  }

  #pickable(position: Position, { tool, settlementId }: DrawingState): MultiPolygon | null {
    return tool === 'cut-out' ? (this.source.settlementAt(position, settlementId)?.settlement.boundary ?? null) : null
  }

  #spot({ at, isAlt }: PointerAt, state: DrawingState): Spot {
    const screen = screenOf(this.#view.map)
    const line = lineOf(state.hand)
    const isSnapping = state.isSnapping && !isAlt && snappingTools.includes(state.tool)
    return aim(screen.toPosition(at), {
      index: isSnapping && this.source.state() !== 'too-far' ? this.source.index : null,
      toleranceM: snapPx * screen.metresPerPx,
      except: notSnappedTo(state),
      from: line.at(-1) ?? null,
      held: state.hand.held,
    })
  }

  #around(state: DrawingState): Surroundings {
    const { boundary } = state.now
    return {
      beside: () => (state.isSharing && boundary !== null ? this.source.beside(boundary, state.settlementId) : {}),
      trace: (from, to, isOtherWay) =>
        state.isTracing ? tracePath(this.source.index, from, to, isOtherWay ? 'longer' : 'shorter') : null,
      toleranceM: freehandTolerancePx * screenOf(this.#view.map).metresPerPx,
    }
  }

  #scene() {
    const state = drawing.state()
    if (state === null) return null
    return sceneOf(state, {
      locale: this.#locale,
      snapName: (collection, id) => {
        const name = this.source.nameOf(collection, id)
        return name === null ? null : this.#events.nameOf(collection, name)
      },
      faults: faultsOf(state).flatMap(({ place }) => (place === undefined ? [] : [place])),
      target: this.#target,
    })
  }

  #changed(): void {
    this.#canvas.ask()
    const state = drawing.state()
    if (state === null) return
    this.#offer(state.now)
    const { neighbours } = state.moving ?? state.now
    const ids = Object.keys(neighbours).map(Number)
    const hidden = state.settlementId === null ? ids : [state.settlementId, ...ids]
    if (hidden.join() !== this.#hidden.join()) this.#hide(hidden)
  }

  /** The drawing itself and neighbours that changed are snapped to as they are now. */
  #offer(now: Drawing): void {
    if (now === this.#offered) return
    const before = this.#offered?.neighbours ?? {}
    this.#offered = now
    this.#look()
    for (const id of Object.keys(before)) if (!(id in now.neighbours)) this.source.index.remove('drawing', id)
    if (now.boundary === null) this.source.index.remove('drawing', 'own')
    const shapes = [
      ['own', now.boundary],
      ...Object.entries(now.neighbours).map(([id, { boundary }]) => [id, boundary]),
    ]
    this.source.index.add(
      (shapes as [string, MultiPolygon | null][]).flatMap(([id, geometry]) =>
        geometry === null ? [] : [{ collection: 'drawing', id, geometry }],
      ),
    )
  }

  /** What is drawn here is not drawn by the tiles as well. */
  #hide(ids: readonly number[]): void {
    for (const id of this.#hidden) if (!ids.includes(id)) markRow(this.#view.map, 'settlements', id, { drawn: false })
    for (const id of ids) markRow(this.#view.map, 'settlements', id, { drawn: true })
    this.#hidden = ids
  }

  #look(): void {
    const bounds = this.#view.map.getBounds()
    const view = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
      zoom: this.#view.map.getZoom(),
    }
    this.source.look(view, drawing.state()?.now.boundary)
  }

  /** The pointer says what a press would do. */
  #point(): void {
    const state = drawing.state()
    const hit = state?.hand.hit?.kind
    const isHolding = hit === 'vertex' || hit === 'edge' || (state?.tool === 'move' && hit === 'inside')
    const canvas = this.#view.map.getCanvasContainer()
    canvas.classList.toggle('is-over-handle', isHolding && (state?.tool === 'edit' || state?.tool === 'move'))
    canvas.classList.toggle('is-editing', state?.tool === 'edit' || state?.tool === 'move')
  }
}

const snappingTools: readonly DrawingTool[] = ['polygon', 'part', 'hole', 'split', 'edit', 'move']

/** The stored shape of what has another one here, and whatever goes along with the pointer: it would hold it back. */
function notSnappedTo({
  tool,
  settlementId,
  now,
  hand,
}: DrawingState): (collection: string, id: number | string) => boolean {
  const carried = new Set(hand.grip?.kind === 'vertices' ? hand.grip.carried.map(({ key }) => key) : [])
  const isShape = tool === 'edit' || tool === 'move'
  return (collection, id) => {
    const key = String(id)
    if (collection === 'settlements') return id === settlementId || key in now.neighbours || carried.has(key)
    return collection === 'drawing' && (carried.has(key) || (isShape && key === 'own'))
  }
}

/** Whether the ring of a vertex is a hole, or one part of several: only those can go. */
export function removableRing(boundary: MultiPolygon, at: VertexAt): 'hole' | 'part' | null {
  if (vertexCount(ringOf(boundary, at) ?? []) === 0) return null
  if (at.ring > 0) return 'hole'
  return boundary.coordinates.length > 1 ? 'part' : null
}
