export function BulkEditAction(_: { settlementIds: readonly number[] }) {
  return null
}
