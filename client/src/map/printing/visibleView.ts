import type { MapView } from '../mapView.ts'

export interface VisibleView {
  centre: [longitude: number, latitude: number]
  zoom: number
  width: number
  height: number
}

/** The part of the map that no panel covers. */
export function visibleView({ map }: MapView): VisibleView {
  const box = map.getContainer().getBoundingClientRect()
  const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const isNarrow = window.innerWidth < 720
  const panel = edge('.panel')
  const inspector = edge('.inspector')
  const table = edge('.table-drawer')
  const left = isNarrow ? box.left : Math.max(box.left, panel?.right ?? 0)
  const right = isNarrow ? box.right : Math.min(box.right, shown(inspector)?.left ?? box.right)
  const lowest = isNarrow ? [shown(panel)?.top, shown(inspector)?.top] : [shown(table)?.top]
  const bottom = Math.min(box.bottom, ...lowest.filter((top) => top !== undefined))
  const width = Math.max(200, Math.round(right - left))
  const height = Math.max(200, Math.round(bottom - box.top))
  const { lng, lat } = map.unproject([left - box.left + width / 2, height / 2])
  return { centre: [lng, lat], zoom: map.getZoom(), width, height }
}

/** A folded panel is there without being seen. */
const shown = (box: DOMRect | undefined): DOMRect | undefined =>
  box === undefined || box.width === 0 || box.height === 0 || box.left >= window.innerWidth ? undefined : box
