export function SettlementActions(_: { settlementId: number }) {
  return null
}
