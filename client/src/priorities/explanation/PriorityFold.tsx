/** Among the facts of a settlement: its place in the ranking that is open, and the way to why. */
export function PriorityFold({ settlementId: _ }: { settlementId: number }) {
  return null
}
