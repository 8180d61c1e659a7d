import { afterEach, expect, it, vi } from 'vitest'
import type { Changes } from '../../platform/changes.ts'
import type { DemandEngine } from '../engine/engine.ts'
import { idleState } from '../engine/engine.ts'
import { openDemandTiles } from './demandTiles.ts'

const tile = { z: 9, x: 154, y: 305 }

afterEach(() => vi.useRealTimers())

/** An engine that answers as it is told, and the versions that the database has. */
function started(answer: () => Promise<unknown>) {
  const versions: Record<string, number> = { blocks: 1, settlements: 1, streets: 1 }
  const asked: string[] = []
  const engine: DemandEngine = {
    ask: <Answer>(kind: string) => {
      asked.push(kind)
      return answer() as Promise<Answer>
    },
    state: () => idleState,
    end: async () => {},
  }
  const changes = { version: (name: string) => versions[name] ?? 0 } as Changes
  const tiles = openDemandTiles(engine, { now: async () => changes, last: () => changes })
  return { tiles, versions, asked }
}

it('keeps a tile until something that it is made from changes', async () => {
  let made = 0
  const { tiles, versions, asked } = started(async () => {
    made += 1
    return { bytes: Uint8Array.of(made), versions: { blocks: versions.blocks, settlements: versions.settlements } }
  })
  const first = await tiles.get(tile)
  versions.streets! += 1
  expect(await tiles.get(tile)).toBe(first)
  expect(asked).toHaveLength(1)
  versions.settlements! += 1
  const second = await tiles.get(tile)
  expect(second?.etag).not.toBe(first?.etag)
  expect((await tiles.get(tile))?.etag).toBe(second?.etag)
  expect(asked).toHaveLength(2)
})

it('waits for demand, but not for ever', async () => {
  vi.useFakeTimers()
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const { tiles } = started(() => promise)
  const patient = tiles.get(tile)
  await vi.advanceTimersByTimeAsync(9000)
  resolve({ bytes: new Uint8Array(), versions: {} })
  expect(await patient).toMatchObject({ gzipped: null })
  const never = started(() => new Promise(() => {})).tiles.get(tile)
  await vi.advanceTimersByTimeAsync(10_001)
  expect(await never).toBeNull()
})
