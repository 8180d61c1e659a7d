import { networkFromBytes, networkToBytes } from '@arraigo/shared/coverage/network/networkBytes.ts'
import type { NetworkReport, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import type { Db } from '../../platform/database.ts'
import { addNetworkPiece, beginNetwork, findNetwork, networkPiece } from './network.queries.ts'

export interface BuiltNetwork {
  network: WalkingNetwork
  report: NetworkReport
}

const pieceBytes = 1024 * 1024

/** The network that was saved on this basis; null where there is none, or its bytes are not what they were. */
export async function loadNetwork(db: Db, basis: string): Promise<BuiltNetwork | null> {
  const saved = await findNetwork(db)
  if (saved?.basis !== basis) return null
  const pieces: Buffer[] = []
  for (;;) {
    const piece = await networkPiece(db, pieces.length)
    if (piece === undefined) break
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  // Another server may have been saving its own meanwhile.
  if (bytes.length !== saved.byteCount) return null
  const read = networkFromBytes(bytes)
  return 'fault' in read ? null : { network: read.network, report: saved.report as unknown as NetworkReport }
}

export async function saveNetwork(db: Db, basis: string, { network, report }: BuiltNetwork): Promise<void> {
  const bytes = Buffer.from(networkToBytes(network))
  await db.transaction().execute(async (tx) => {
    await beginNetwork(tx, basis, report, bytes.length)
    for (let at = 0; at * pieceBytes < bytes.length; at += 1)
      await addNetworkPiece(tx, at, bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes))
  })
}
