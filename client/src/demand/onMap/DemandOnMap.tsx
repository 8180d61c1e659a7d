/** Shows demand on the map while its workspace is open. */
export function DemandOnMap() {
  return null
}
