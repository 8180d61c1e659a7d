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

type SourceEvent = { sourceId?: string; tile?: unknown; isSourceLoaded?: boolean }

/** Knows whether tiles are on their way or failed, and asks for the failed ones again once the server answers. */
export class TileWatch {
  #map: LibreMap
  #onChange: (state: TileState) => void
  #state: TileState = { isLoading: false, failed: [] }
  #failed = new Set<string>()
  #notice: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #retryMs = firstRetryMs
  #isStopped = false
  #unsubscribe: () => void

  constructor(map: LibreMap, onChange: (state: TileState) => void) {
    this.#map = map
    this.#onChange = onChange
    map.on('dataloading', (event) => 'tile' in event && this.#begin())
    map.on('idle', () => this.#end())
    map.on('error', (event) => this.#fail(event as ErrorEvent & SourceEvent))
    this.#unsubscribe = onlineManager.subscribe((isOnline) => isOnline && void this.#retryNow())
  }

  stop(): void {
    this.#isStopped = true
    for (const timer of [this.#notice, this.#patience, this.#retry]) clearTimeout(timer)
    this.#unsubscribe()
  }

  #begin(): void {
    this.#notice ??= setTimeout(() => this.#set({ isLoading: true }), noticeMs)
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => this.#end(), patienceMs)
  }

  #end(): void {
    clearTimeout(this.#notice)
    clearTimeout(this.#patience)
    this.#notice = undefined
    this.#set({ isLoading: false })
  }

  #fail({ sourceId, error }: ErrorEvent & SourceEvent): void {
    if (sourceId === undefined || (error as Error).name === 'AbortError') return
    this.#failed.add(sourceId)
    this.#set({ failed: [...this.#failed] })
    this.#retry ??= setTimeout(this.#retryNow, this.#retryMs)
  }

  /** Base maps of others are not ours to ask again and again. */
  #retryNow = async (): Promise<void> => {
    clearTimeout(this.#retry)
    this.#retry = undefined
    const ours = [...this.#failed].filter((source) => source !== 'base')
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
    for (const source of ours) {
      this.#failed.delete(source)
      if (this.#map.getSource(source) !== undefined) this.#map.refreshTiles(source)
    }
    this.#set({ failed: [...this.#failed] })
    this.#map.once('idle', () => {
      if (this.#failed.size === 0) this.#retryMs = firstRetryMs
    })
  }

  /** Another base map was chosen. */
  forget(source: string): void {
    if (this.#failed.delete(source)) this.#set({ failed: [...this.#failed] })
  }

  #set(change: Partial<TileState>): void {
    const next = { ...this.#state, ...change }
    if (next.isLoading === this.#state.isLoading && next.failed.join() === this.#state.failed.join()) return
    this.#state = next
    this.#onChange(next)
  }
}
