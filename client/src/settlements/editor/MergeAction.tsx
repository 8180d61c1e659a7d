export function MergeAction(_: { settlementIds: readonly number[] }) {
  return null
}
