const togetherMs = 900
let last = { name: '', atMs: 0, serial: 0 }

/** Name of one step back: what is typed or pressed in the same place in quick succession is one. */
export function gesture(name: string, nowMs: number = performance.now()): string {
  const isSame = last.name === name && nowMs - last.atMs < togetherMs
  last = { name, atMs: nowMs, serial: isSame ? last.serial : last.serial + 1 }
  return `${name} ${last.serial}`
}

/** From grabbing to letting go, however long the hand rests. */
export function newGesture(name: string): string {
  last = { name: '', atMs: 0, serial: last.serial + 1 }
  return `${name} ${last.serial}`
}
