/** The bar of tools over the map and everything the pointer does there, while a drawing is in progress. */
export function DrawingTools() {
  return null
}
