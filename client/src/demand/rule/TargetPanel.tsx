/** The programme's target and how far it has come. */
export function TargetPanel() {
  return null
}
