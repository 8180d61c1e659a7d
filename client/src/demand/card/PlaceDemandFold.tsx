/** Need and demand of the selected place. */
export function PlaceDemandFold() {
  return null
}
