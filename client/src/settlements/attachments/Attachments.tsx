export function Attachments(_: { settlementId: number }) {
  return null
}
