import type { RawBuilder } from 'kysely'
import type { OwnCall } from '../../testing/sqlCalls.ts'
import { type TileFrame, tileFrame } from '../tileFrame.ts'

/** A fragment that is whole SQL only in a tile's query. */
export const fragment =
  (part: (frame: TileFrame) => RawBuilder<unknown>): OwnCall =>
  async ({ db }) =>
    void (await part(tileFrame({ z: 12, x: 1, y: 1 })).execute(db))
