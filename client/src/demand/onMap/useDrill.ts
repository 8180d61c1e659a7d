import { useCallback, useEffect, useMemo } from 'react'
import { currentMap } from '../../map/currentMap.ts'
import type { Painting } from '../../map/painting.ts'
import { stage } from '../../map/stage.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { showComuna } from '../../territory/useChosenPlace.ts'
import { useDemandPlaces } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'

/** Hexagons become smaller with every step or two of the zoom; the finest are seen whole from here on. */
const nearestZoom = 15

interface Drill {
  /** Into a comuna: its blocks, or its zones where no blocks are loaded. */
  enter: (comunaCode: string) => void
  /** Back to the region; null where that is what is shown. */
  up: (() => void) | null
}

/** From the region to a comuna and back: each is a step that the back button undoes. */
export function useDrill(): Drill {
  const { step, of } = useDemandAddress()
  const { within, region, choice } = useDemandPlace()
  const blocks = useCollection('blocks')?.regions
  const enter = useCallback(
    (code: string) => {
      const nearer = (blocks?.[code.slice(0, 2)] ?? 0) > 0 ? 'blocks' : 'zones'
      step({ in: code, ...(of === 'comunas' ? { of: nearer } : {}) })
      void showComuna(code)
    },
    [blocks, of, step],
  )
  const { choose } = choice
  const isInComuna = within !== null && within.length === 5
  const up = useMemo(
    () =>
      isInComuna && region !== null
        ? () => {
            step({ in: region, ...(of === 'blocks' || of === 'zones' ? { of: 'comunas' } : {}) })
            // Moves the map; the address says it already.
            choose(region)
          }
        : null,
    [isInComuna, region, of, step, choose],
  )
  return { enter, up }
}

/** Escape goes back up, where nothing else has the first right to it. */
export function useEscapeUp(up: (() => void) | null): void {
  useEffect(() => {
    if (up === null) return
    const onKey = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        currentMap.state().mode !== 'browse' ||
        new URLSearchParams(window.location.search).has('sel') ||
        (event.target instanceof Element &&
          event.target.closest('input, textarea, select, [role=dialog], [role=slider]') !== null)
      if (event.key === 'Escape' && !isTaken) up()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [up])
}

/** What a click on what is painted does: into a comuna, nearer to a hexagon; rows of finer things are selected as everywhere. */
export function useDrillOnPick(painting: Painting | null): Painting | null {
  const { enter } = useDrill()
  const { region } = useDemandPlace()
  const isComunas = painting?.collection === 'comunas'
  const table = useDemandPlaces(isComunas && region !== null ? { of: 'comunas', in: region } : null)
  const places = table.data?.answer?.places
  return useMemo(() => {
    if (painting === null) return null
    if (painting.collection === 'demand') return { ...painting, onPick: (_, at) => comeNearer(at) }
    if (!isComunas || places === undefined) return painting
    const codes = new Map(places.map(({ id, code }) => [id, code]))
    return {
      ...painting,
      onPick: (id) => {
        const code = codes.get(id)
        if (code != null) enter(code)
      },
    }
  }, [painting, isComunas, places, enter])
}

function comeNearer([lng, lat]: readonly [longitude: number, latitude: number]): void {
  const zoom = currentMap.state().view?.map.getZoom() ?? nearestZoom
  stage.lookAt({ center: [lng, lat], zoom: Math.max(zoom, Math.min(nearestZoom, zoom + 1.5)) })
}
