/** Where demand concentrates beyond chance. */
export function HotSpotsPanel() {
  return null
}
