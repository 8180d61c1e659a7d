/** Where the next class of a painted share begins. */
const shareBreaks = [0.2, 0.4, 0.6, 0.8] as const

/** A share on a break is in the class that begins there. */
export const classOfShare = (share: number): number => shareBreaks.filter((from) => share >= from).length

/** Ends of each class. */
export const shareClasses: readonly { from: number; to: number }[] = [0, ...shareBreaks].map((from, at) => ({
  from,
  to: shareBreaks[at] ?? 1,
}))
