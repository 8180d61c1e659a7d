import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'

export interface Tile {
  /** Compressed; null where nothing is in the tile. */
  gzipped: Buffer | null
  /** Of the content: equal tiles have equal ones, whoever made them. */
  etag: string
}

const compress = promisify(gzip)
/** Below it the way to another thread takes longer than compressing. */
const smallBytes = 64 * 1024
/** A tile is sent some times and read at once: a tenth larger than at 4, for half the work. */
const level = 2

/** As it is kept and sent. */
export async function packTile(bytes: Uint8Array): Promise<Tile> {
  if (bytes.length === 0) return { gzipped: null, etag: etagOf(bytes) }
  const gzipped = bytes.length < smallBytes ? gzipSync(bytes, { level }) : await compress(bytes, { level })
  return { gzipped, etag: etagOf(gzipped) }
}

/** Of what is compressed, a third of the bytes: equal content is compressed to equal bytes. */
const etagOf = (bytes: Uint8Array) => `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
