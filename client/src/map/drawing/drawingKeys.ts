import { type DrawingTool, drawing } from './drawing.state.ts'
import type { MapDrawing } from './mapDrawing.ts'

/** `Shift` and a letter is the capital. */
export const toolKeys: Readonly<Record<string, DrawingTool>> = {
  p: 'polygon',
  f: 'freehand',
  v: 'edit',
  m: 'move',
  h: 'hole',
  a: 'part',
  x: 'split',
  c: 'cut-out',
  C: 'clip',
}

/** A `g` waits so long for the letter of a workspace, which is then none of ours. */
const sequenceMs = 1500

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The keys of the tools; heard before those of the page, and not while somebody writes. */
export function listenToKeys(on: MapDrawing, canUse: (tool: DrawingTool) => boolean): () => void {
  let wentAt = -Infinity
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event.target)) return
    if (event.key === 'Alt' || event.key === 'Shift')
      return on.keysChanged({ isShift: event.shiftKey, isAlt: event.altKey })
    const isSecond = event.timeStamp - wentAt < sequenceMs
    wentAt = event.key === 'g' ? event.timeStamp : -Infinity
    if (isSecond || !act(event, on, canUse)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onRelease = (event: KeyboardEvent) => {
    if (event.key === ' ') on.holdForMap(false)
    if (event.key !== 'Alt' && event.key !== 'Shift') return
    on.keysChanged({ isShift: event.shiftKey, isAlt: event.altKey })
    // Alone it would open the browser's menu.
    if (event.key === 'Alt' && !isWriting(event.target)) event.preventDefault()
  }
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('keyup', onRelease, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true })
    window.removeEventListener('keyup', onRelease, { capture: true })
  }
}

/** True where the key was one of ours. */
function act(event: KeyboardEvent, on: MapDrawing, canUse: (tool: DrawingTool) => boolean): boolean {
  const state = drawing.state()
  if (state === null) return false
  const { key } = event
  if (event.ctrlKey || event.metaKey) return takeBack(event, on)
  if (event.altKey) return false
  const tool = toolKeys[key]
  if (tool !== undefined) {
    if (canUse(tool)) drawing.choose(tool)
    return true
  }
  if (key === 's') drawing.snap(!state.isSnapping)
  else if (key === 't') drawing.trace(!state.isTracing)
  else if (key === 'b') drawing.share(!state.isSharing)
  else if (state.tool === 'pan') return false
  else if (key === ' ') return holdForMap(event, on)
  else if (key === 'Escape') on.send({ type: 'cancel' })
  else return actOnShape(event, on)
  return true
}

function holdForMap({ target }: KeyboardEvent, on: MapDrawing): boolean {
  // There it presses the button.
  if (isOnButton(target)) return false
  on.holdForMap(true)
  return true
}

function takeBack({ key, shiftKey }: KeyboardEvent, on: MapDrawing): boolean {
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) on.redo()
  else if (letter === 'z') on.undo()
  else return false
  return true
}

function actOnShape(event: KeyboardEvent, on: MapDrawing): boolean {
  const state = drawing.state()
  if (state === null) return false
  const { key } = event
  const isButton = isOnButton(event.target)
  const arrow = arrows[key]
  if (arrow !== undefined) {
    const canMove = state.tool === 'move' || (state.tool === 'edit' && state.hand.selected.length > 0)
    // In a bar the arrows go from button to button.
    if (!canMove || isButton) return false
    const px = event.shiftKey ? 10 : 1
    on.nudge(arrow[0] * px, arrow[1] * px)
  } else if (key === 'Enter' && !isButton) on.send({ type: 'finish' })
  else if (key === 'Backspace' && state.tool !== 'edit') on.send({ type: 'back' })
  else if (key === 'Delete' || key === 'Backspace') on.send({ type: 'remove' })
  else return false
  return true
}

const isOnButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]') !== null
