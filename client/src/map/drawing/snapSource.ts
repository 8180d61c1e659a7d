import { boxOf } from '@arraigo/shared/boundaries/localMetres.ts'
import { SnapIndex } from '@arraigo/shared/boundaries/SnapIndex.ts'
import { noPlaceReasons } from '@arraigo/shared/territory/collections.ts'
import type { FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson'
import { request } from '../../platform/request.ts'
import type { Neighbours } from './boundariesOf.ts'
import type { Neighbour } from './drawing.state.ts'
import { contains } from './hitTest.ts'

/** Below this zoom a pixel is more than five metres: nobody aims at a vertex there. */
const snapsFromZoom = 14
/** Cells are the squares of this zoom: some hundreds of blocks in a city. */
const cellZoom = 14
const mostPerCell = 10_000
const mostAtOnce = 4
/** What was left behind stays for a while: people go back. */
const mostCells = 120

const collections = ['settlements', 'blocks', 'streets'] as const
type SnapCollection = (typeof collections)[number]
const properties: Record<SnapCollection, string> = {
  settlements: 'name,version,status,closed_reason',
  blocks: 'code',
  streets: 'name',
}
/** Closed because they never were places of their own, or are no more. */
const noPlaces: readonly unknown[] = noPlaceReasons

export type SnapState = 'too-far' | 'reading' | 'ready' | 'failed'

type Box = ReturnType<typeof boxOf>

interface Cell {
  collection: SnapCollection
  x: number
  y: number
  stop: AbortController | null
  ids: number[]
}

type View = { west: number; south: number; east: number; north: number; zoom: number }

/** Exact boundaries of what is in view, as they are stored: those of the tiles are rounded and simplified. */
export class SnapSource {
  readonly index = new SnapIndex()
  #names = new Map<string, string | null>()
  #settlements = new Map<number, { neighbour: Neighbour; box: Box }>()
  #besides: { of: MultiPolygon; exceptId: number | null; found: Neighbours } | null = null
  #cells = new Map<string, Cell>()
  #waiting: string[] = []
  #state: SnapState = 'too-far'
  #view: View | null = null
  #drawn: MultiPolygon | null = null
  #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  state(): SnapState {
    return this.#state
  }

  /**
   * What is called for now; requests for what is neither in view nor around the drawing are given up. Its neighbours are
   * read from any height: an edge that is shared must not come apart because the map showed too much.
   */
  look(view: View, drawn: MultiPolygon | null = null): void {
    this.#view = view
    this.#drawn = drawn
    const keys = new Set([...cellsAround(drawn), ...(view.zoom < snapsFromZoom ? [] : cellsIn(view))])
    const wanted = [...keys]
    for (const [key, { stop }] of this.#cells) if (stop !== null && !keys.has(key)) this.#drop(key)
    this.#waiting = wanted.filter((key) => !this.#cells.has(key))
    this.#forget(keys)
    this.#next()
  }

  /** Rows of a collection changed, here or elsewhere. */
  refresh(collection: SnapCollection): void {
    for (const [key, cell] of this.#cells) if (cell.collection === collection) this.#drop(key)
    if (this.#view !== null) this.look(this.#view, this.#drawn)
  }

  nameOf(collection: string, id: number | string): string | null {
    return this.#names.get(`${collection}/${id}`) ?? null
  }

  /** Settlements whose box touches that of the boundary, without the one that is drawn. */
  beside(boundary: MultiPolygon, exceptId: number | null): Neighbours {
    // Asked with every frame of a drag.
    if (this.#besides?.of === boundary && this.#besides.exceptId === exceptId) return this.#besides.found
    const [west, south, east, north] = boxOf(boundary)
    const slack = 1e-6
    const found: Record<number, Neighbour> = {}
    for (const [id, { neighbour, box }] of this.#settlements) {
      const [w, s, e, n] = box
      if (id !== exceptId && w <= east + slack && e >= west - slack && s <= north + slack && n >= south - slack)
        found[id] = neighbour
    }
    this.#besides = { of: boundary, exceptId, found }
    return found
  }

  settlementAt(position: Position, exceptId: number | null): { id: number; settlement: Neighbour } | null {
    for (const [id, { neighbour }] of this.#settlements)
      if (id !== exceptId && contains(neighbour.boundary, position)) return { id, settlement: neighbour }
    return null
  }

  stop(): void {
    for (const { stop } of this.#cells.values()) stop?.abort()
    this.#waiting = []
  }

  #next(): void {
    const reading = [...this.#cells.values()].filter(({ stop }) => stop !== null).length
    for (const key of this.#waiting.splice(0, mostAtOnce - reading)) this.#read(key)
    const isReading = this.#waiting.length > 0 || [...this.#cells.values()].some(({ stop }) => stop !== null)
    const isFar = this.#view === null || this.#view.zoom < snapsFromZoom
    this.#tell(isFar ? 'too-far' : isReading ? 'reading' : this.#state === 'failed' ? 'failed' : 'ready')
  }

  #read(key: string): void {
    const stop = new AbortController()
    const cell = cellOf(key, stop)
    this.#cells.set(key, cell)
    const path = `/ogc/collections/${cell.collection}/items?f=json&limit=${mostPerCell}&bbox=${boxOfCell(cell).join()}&properties=${properties[cell.collection]}`
    request<FeatureCollection>(path, { signal: stop.signal })
      .then(({ features }) => {
        if (this.#state === 'failed') this.#state = 'reading'
        this.#keep(cell, features)
      })
      .catch(() => {
        if (stop.signal.aborted) return
        this.#cells.delete(key)
        this.#tell('failed')
      })
      .finally(() => {
        cell.stop = null
        if (!stop.signal.aborted) this.#next()
      })
  }

  #keep(cell: Cell, features: FeatureCollection['features']): void {
    const { collection } = cell
    const kept = features.flatMap(({ id, geometry, properties }) => {
      if (geometry === null || noPlaces.includes(properties?.closed_reason)) return []
      return [{ id: Number(id), geometry, properties: properties ?? {} }]
    })
    cell.ids = kept.map(({ id }) => id)
    this.index.add(kept.map(({ id, geometry }) => ({ collection, id, geometry })))
    for (const { id, geometry, properties } of kept) {
      const name = properties.name ?? properties.code
      this.#names.set(`${collection}/${id}`, typeof name === 'string' ? name : null)
      const boundary = multiPolygonOf(geometry)
      if (collection !== 'settlements' || boundary === null || properties.status === 'closed') continue
      const neighbour = { version: Number(properties.version), name: String(name), before: boundary, boundary }
      this.#settlements.set(id, { neighbour, box: boxOf(boundary) })
    }
    this.#besides = null
  }

  /** What no other cell has too. */
  #drop(key: string): void {
    const cell = this.#cells.get(key)
    if (cell === undefined) return
    cell.stop?.abort()
    this.#cells.delete(key)
    this.#besides = null
    const elsewhere = new Set<number>()
    for (const other of this.#cells.values())
      if (other.collection === cell.collection) for (const id of other.ids) elsewhere.add(id)
    for (const id of cell.ids) {
      if (elsewhere.has(id)) continue
      this.index.remove(cell.collection, id)
      this.#names.delete(`${cell.collection}/${id}`)
      if (cell.collection === 'settlements') this.#settlements.delete(id)
    }
  }

  /** The oldest first. */
  #forget(wanted: ReadonlySet<string>): void {
    for (const key of this.#cells.keys()) {
      if (this.#cells.size <= mostCells) return
      if (!wanted.has(key)) this.#drop(key)
    }
  }

  #tell(state: SnapState): void {
    this.#state = state
    this.#onChange()
  }
}

const cellOf = (key: string, stop: AbortController): Cell => {
  const [collection, x, y] = key.split('/') as [SnapCollection, string, string]
  return { collection, x: Number(x), y: Number(y), stop, ids: [] }
}

const count = 2 ** cellZoom
const columnAt = (lng: number): number => Math.floor(((lng + 180) / 360) * count)
const rowAt = (lat: number): number =>
  Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * count)
const westOf = (x: number): number => (x / count) * 360 - 180
const northOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / count) * 2 * Math.PI)) - 90

const boxOfCell = ({ x, y }: Cell): number[] => [westOf(x), northOf(y + 1), westOf(x + 1), northOf(y)]

/** A drawing over more squares than that has neighbours that nobody sees at once. */
const mostAround = 64

function cellsAround(drawn: MultiPolygon | null): string[] {
  if (drawn === null) return []
  const [west, south, east, north] = boxOf(drawn)
  const isSmall = (columnAt(east) - columnAt(west) + 1) * (rowAt(south) - rowAt(north) + 1) <= mostAround
  return isSmall ? cellsIn({ west, south, east, north }).filter((key) => key.startsWith('settlements/')) : []
}

/** From the middle of the view outwards, settlements before the rest: that is where people look. */
function cellsIn({ west, south, east, north }: Omit<View, 'zoom'>): string[] {
  const [left, right, top, bottom] = [columnAt(west), columnAt(east), rowAt(north), rowAt(south)]
  const cells: { x: number; y: number; far: number }[] = []
  for (let x = left; x <= right; x += 1)
    for (let y = top; y <= bottom; y += 1)
      cells.push({ x, y, far: Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) })
  cells.sort((a, b) => a.far - b.far)
  return collections.flatMap((collection) => cells.map(({ x, y }) => `${collection}/${x}/${y}`))
}

export function multiPolygonOf(geometry: Geometry): MultiPolygon | null {
  if (geometry.type === 'MultiPolygon') return geometry
  return geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : null
}
