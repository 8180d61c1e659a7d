import { type RefObject, useRef, useState } from 'react'
import type { SheetHeight } from './sheetHeight.ts'

/** What lies beside the map on a desk is a sheet over it on a phone: where it rests, and where a finger holds it. */
export interface Sheet {
  frame: RefObject<HTMLElement | null>
  height: SheetHeight
  setHeight: (height: SheetHeight) => void
  /** Null while nobody drags it. */
  draggedPx: number | null
  setDraggedPx: (heightPx: number | null) => void
}

export function useSheet(): Sheet {
  const frame = useRef<HTMLElement>(null)
  const [height, setHeight] = useState<SheetHeight>('half')
  const [draggedPx, setDraggedPx] = useState<number | null>(null)
  return { frame, height, setHeight, draggedPx, setDraggedPx }
}

/** For the element that is the sheet. */
export const sheetProps = ({ frame, height, draggedPx }: Sheet, className: string) => ({
  ref: frame,
  className: draggedPx === null ? className : `${className} is-dragged`,
  'data-height': height,
  style: draggedPx === null ? undefined : { height: draggedPx },
})
