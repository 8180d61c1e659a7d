import { placeAlong } from './edgePieces.ts'
import { secondsPerMetre } from './reachWithin.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'

/** Elevation is asked for at least so often along an edge: about a cell of a 30 m elevation model. */
const STRETCH_M = 30
/** Nothing steeper is walked; a steeper figure is an error of the elevation model or a wall. */
const STEEPEST = 1

/**
 * Walking speed by slope (rise over run, negative downhill): W. Tobler, Three presentations on geographical analysis and
 * modeling, NCGIA 93-1, 1993. As published: 6 km/h at its fastest, gently downhill, and 5.04 km/h on the flat. It is not
 * scaled to the flat speed of the parameter table, so that anyone can check a figure against the paper; so the same
 * flat street takes 11 % less time once elevation is loaded than before (4.5 km/h). Minutes are shown beside distances
 * and say which of the two they are; standards and coverage are in metres and the same either way.
 */
export const toblerKmh = (slope: number): number => 6 * Math.exp(-3.5 * Math.abs(slope + 0.05))

/**
 * The network with seconds by slope. Where the elevation is not known (NaN) a stretch takes the flat speed. A bridge or
 * tunnel runs evenly between its ends, whatever the ground does. Both directions are kept, since they differ.
 */
export function withSlopes(
  network: WalkingNetwork,
  elevationAt: (lng: number, lat: number) => number,
  flatKmh: number,
): WalkingNetwork {
  const forth = new Float64Array(network.edgeCount)
  const back = new Float64Array(network.edgeCount)
  for (let edge = 0; edge < network.edgeCount; edge += 1) {
    const lengthM = network.edgeLengthM[edge] as number
    const stretches = network.edgeIsApart[edge] === 1 ? 1 : Math.max(1, Math.round(lengthM / STRETCH_M))
    const stretchM = lengthM / stretches
    let before = elevationAt(...placeAlong(network, edge, 0))
    for (let stretch = 1; stretch <= stretches; stretch += 1) {
      const after = elevationAt(...placeAlong(network, edge, stretch * stretchM))
      forth[edge]! += secondsOf(stretchM, after - before, flatKmh)
      back[edge]! += secondsOf(stretchM, before - after, flatKmh)
      before = after
    }
    // As they are saved, so that a network that was read again is the same.
    forth[edge] = Math.fround(forth[edge] as number)
    back[edge] = Math.fround(back[edge] as number)
  }
  return { ...network, seconds: { forth, back } }
}

function secondsOf(lengthM: number, riseM: number, flatKmh: number): number {
  if (lengthM === 0) return 0
  if (!Number.isFinite(riseM)) return lengthM * secondsPerMetre(flatKmh)
  const slope = Math.min(STEEPEST, Math.max(-STEEPEST, riseM / lengthM))
  return lengthM * secondsPerMetre(toblerKmh(slope))
}
