/** A region comuna by comuna. */
export function DashboardPanel() {
  return null
}
