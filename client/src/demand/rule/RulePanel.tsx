/** How the sources of demand become one, and the figures of the method. */
export function RulePanel() {
  return null
}
