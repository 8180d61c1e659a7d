export function PlanOnMap(_: { id: number }) {
  return null
}
