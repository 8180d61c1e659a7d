import { onlineManager } from '@tanstack/react-query'
import type { ErrorEvent, Map as LibreMap } from 'maplibre-gl'

export interface TileState {
  isLoading: boolean
  /** Sources that have tiles on screen which did not arrive. */
  failed: readonly string[]
}

/** After it, what does not arrive is not said to be on its way any more. */
const patienceMs = 20_000
/** Short moments are no waiting. */
const noticeMs = 300
const firstRetryMs = 2000
const longestRetryMs = 15_000

interface TileAddress {
  z: number
  x: number
  y: number
}
type TileError = ErrorEvent & { sourceId?: string; tile?: { tileID: { canonical: TileAddress } } }

/** Knows whether tiles are on their way or failed, and asks for the failed ones again once the server answers. */
export class TileWatch {
  #map: LibreMap
  #onChange: (state: TileState) => void
  #state: TileState = { isLoading: false, failed: [] }
  #failed = new Map<string, Map<string, TileAddress>>()
  #notice: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #retryMs = firstRetryMs
  #isStopped = false
  #unsubscribe: () => void
  #awaited = new Set<string>()

  /** Of the sources only those that the person asked to see are waited for: ground comes when it comes. */
  constructor(map: LibreMap, isAwaited: (source: string) => boolean, onChange: (state: TileState) => void) {
    this.#map = map
    this.#onChange = onChange
    map.on('dataloading', (event) => {
      if ('tile' in event && 'sourceId' in event && isAwaited(event.sourceId)) this.#begin(event.sourceId)
    })
    map.on('sourcedata', ({ sourceId }) => this.#arrived(sourceId))
    map.on('idle', () => this.#end())
    map.on('error', (event) => this.#fail(event as TileError))
    this.#unsubscribe = onlineManager.subscribe((isOnline) => isOnline && void this.#retryNow())
  }

  stop(): void {
    this.#isStopped = true
    for (const timer of [this.#notice, this.#patience, this.#retry]) clearTimeout(timer)
    this.#unsubscribe()
  }

  #begin(source: string): void {
    this.#awaited.add(source)
    this.#notice ??= setTimeout(() => this.#set({ isLoading: true }), noticeMs)
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => this.#end(), patienceMs)
  }

  #arrived(source: string): void {
    if (!this.#awaited.has(source)) return
    if (this.#map.getSource(source) !== undefined && !this.#map.isSourceLoaded(source)) return
    this.#awaited.delete(source)
    if (this.#awaited.size === 0) this.#end()
  }

  #end(): void {
    this.#awaited.clear()
    clearTimeout(this.#notice)
    clearTimeout(this.#patience)
    this.#notice = undefined
    this.#set({ isLoading: false })
  }

  #fail({ sourceId, tile, error }: TileError): void {
    if (sourceId === undefined || tile === undefined || (error as Error).name === 'AbortError') return
    const { z, x, y } = tile.tileID.canonical
    const ofSource = this.#failed.get(sourceId) ?? new Map<string, TileAddress>()
    this.#failed.set(sourceId, ofSource.set(`${z}/${x}/${y}`, { z, x, y }))
    this.#set({ failed: [...this.#failed.keys()] })
    this.#retry ??= setTimeout(this.#retryNow, this.#retryMs)
  }

  /** One by one: a source that is refreshed as a whole leaves those that failed waiting for ever (MapLibre 6.17). */
  refresh(source: string): void {
    const tiles = [...(this.#failed.get(source)?.values() ?? [])]
    if (this.#failed.delete(source)) this.#set({ failed: [...this.#failed.keys()] })
    if (tiles.length > 0 && this.#map.getSource(source) !== undefined) this.#map.refreshTiles(source, tiles)
  }

  /** Base maps of others are not ours to ask again and again. */
  #retryNow = async (): Promise<void> => {
    clearTimeout(this.#retry)
    this.#retry = undefined
    const ours = [...this.#failed.keys()].filter((source) => source !== 'base')
    if (ours.length === 0 || this.#isStopped) return
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs)
    const isThere = await fetch('/api/health').then(
      ({ ok }) => ok,
      () => false,
    )
    if (this.#isStopped) return
    if (!isThere) {
      this.#retry ??= setTimeout(this.#retryNow, this.#retryMs)
      return
    }
    for (const source of ours) this.refresh(source)
    this.#map.once('idle', () => {
      if (this.#failed.size === 0) this.#retryMs = firstRetryMs
    })
  }

  #set(change: Partial<TileState>): void {
    const next = { ...this.#state, ...change }
    if (next.isLoading === this.#state.isLoading && next.failed.join() === this.#state.failed.join()) return
    this.#state = next
    this.#onChange(next)
  }
}
