/** What the boundary being drawn means, while the line is still moving. */
export function LiveProfile() {
  return null
}
