import type { DistanceCurve } from '@arraigo/shared/coverage/coverage.schema.ts'

export interface CurveFrame {
  widthPx: number
  heightPx: number
  mostM: number
}

/** From nobody at no distance, in steps: people are within a distance or they are not. */
export function curvePath({ distanceM, share }: DistanceCurve, { widthPx, heightPx, mostM }: CurveFrame): string {
  const x = (metres: number) => ((Math.min(metres, mostM) / mostM) * widthPx).toFixed(1)
  const y = (part: number) => ((1 - part) * heightPx).toFixed(1)
  const points = distanceM.flatMap((metres, at) => (metres > mostM ? [] : [`L${x(metres)} ${y(share[at] ?? 0)}`]))
  const last = shareWithin({ distanceM, share }, mostM)
  return `M0 ${y(distanceM[0] === 0 ? (share[0] ?? 0) : 0)}${points.join('')}L${widthPx} ${y(last)}`
}

/** Share of people within a distance; between two points of the curve in proportion. */
export function shareWithin({ distanceM, share }: Pick<DistanceCurve, 'distanceM' | 'share'>, metres: number): number {
  const next = distanceM.findIndex((one) => one > metres)
  if (next === -1) return share.at(-1) ?? 0
  const [fromM, from] = next === 0 ? [0, 0] : [distanceM[next - 1] ?? 0, share[next - 1] ?? 0]
  const [toM, to] = [distanceM[next] ?? 0, share[next] ?? 0]
  return toM === fromM ? to : from + ((to - from) * (metres - fromM)) / (toM - fromM)
}

/** A round end of the axis: the standard in its first half, so that the gap beyond it is seen. */
export function axisEnd(standardM: number): { mostM: number; stepM: number } {
  const wanted = standardM * 2.5
  const stepM = [100, 200, 250, 500, 1000, 2000, 2500, 5000].find((step) => wanted / step <= 6) ?? 10_000
  return { mostM: Math.ceil(wanted / stepM) * stepM, stepM }
}
