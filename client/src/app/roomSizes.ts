import { useSyncExternalStore } from 'react'

/** The sides of the room whose width a person chooses; a wide panel is one with tables. */
export type Side = 'panel' | 'widePanel' | 'inspector'

export interface RoomSizes {
  panel: number
  /** Null: as wide as the window allows. */
  widePanel: number | null
  inspector: number
  isPanelCollapsed: boolean
  isInspectorCollapsed: boolean
}

export const sideLimits = { min: 280, max: 960 } as const

const storageKey = 'arraigo.room'
const atFirst: RoomSizes = {
  panel: 360,
  widePanel: null,
  inspector: 360,
  isPanelCollapsed: false,
  isInspectorCollapsed: false,
}

export const clampWidth = (px: number): number => Math.round(Math.max(sideLimits.min, Math.min(sideLimits.max, px)))

/** What was remembered, with anything that makes no sense left out. */
export function sizesFrom(text: string | null): RoomSizes {
  const stored = parsed(text)
  const width = (name: Side) => (typeof stored[name] === 'number' ? clampWidth(stored[name]) : atFirst[name])
  return {
    panel: width('panel') ?? atFirst.panel,
    widePanel: width('widePanel'),
    inspector: width('inspector') ?? atFirst.inspector,
    isPanelCollapsed: stored.isPanelCollapsed === true,
    isInspectorCollapsed: stored.isInspectorCollapsed === true,
  }
}

function parsed(text: string | null): Partial<Record<keyof RoomSizes, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

let sizes: RoomSizes | null = null
const listeners = new Set<() => void>()
const current = (): RoomSizes => (sizes ??= sizesFrom(localStorage.getItem(storageKey)))

/** Widths change for everybody who lays something out, and are remembered by the browser. */
export function setRoomSizes(to: Partial<RoomSizes>): void {
  sizes = { ...current(), ...to }
  localStorage.setItem(storageKey, JSON.stringify(sizes))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRoomSizes = (): RoomSizes => useSyncExternalStore(subscribe, current)
