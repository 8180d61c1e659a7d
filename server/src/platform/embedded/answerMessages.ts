const headerBytes = 5
const none = new Uint8Array(0)

/**
 * Passes on what a PostgreSQL backend answers, some messages left out (null) or replaced. An answer comes in pieces that are
 * cut anywhere, and rows may hold any bytes: only who follows the messages from the first one on (a letter, then the length
 * of what follows, itself included) knows where one begins.
 */
export function passMessages(
  instead: (letter: number) => Uint8Array | null | undefined,
  pass: (data: Uint8Array) => void,
): (piece: Uint8Array) => void {
  let head: Uint8Array = none
  /** Bytes of the current message that are still to come. */
  let left = 0
  let isLeftOut = false
  return (piece) => {
    const data = head.length === 0 ? piece : Buffer.concat([head, piece])
    let at = Math.min(left, data.length)
    let from = isLeftOut ? at : 0
    left -= at
    const passUntil = (end: number) => end > from && pass(data.subarray(from, end))
    while (left === 0 && data.length - at >= headerBytes) {
      const other = instead(data[at] ?? 0)
      isLeftOut = other !== undefined
      if (other !== undefined) passUntil(at)
      if (other != null) pass(other)
      const end = at + 1 + new DataView(data.buffer, data.byteOffset + at + 1, 4).getInt32(0)
      left = Math.max(0, end - data.length)
      at = Math.min(end, data.length)
      if (isLeftOut) from = at
    }
    passUntil(at)
    head = left === 0 ? data.slice(at) : none
  }
}
