/** Regions side by side. */
export function CompareRegionsPanel() {
  return null
}
