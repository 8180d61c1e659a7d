import type { SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { describe, expect, it } from 'vitest'
import { chosenVersions } from './chosenVersions.ts'

const versions = [3, 2, 1].map((version) => ({ version }) as SettlementVersion)
const chosen = (address: string) => {
  const choice = chosenVersions(versions, new URLSearchParams(address))
  return [choice?.chosen.version, choice?.against?.version ?? null]
}

describe('the versions that are compared', () => {
  it.each([
    ['', [3, 2]],
    ['version=2', [2, 1]],
    ['version=1', [1, null]],
    ['version=1&against=3', [1, 3]],
    ['version=2&against=none', [2, null]],
    // A link to what is not there, or to a version beside itself.
    ['version=9&against=x', [3, 2]],
    ['version=2&against=2', [2, 1]],
  ])('%j compares %j', (address, pair) => {
    expect(chosen(address)).toEqual(pair)
  })
  it('is none where there is no history', () => {
    expect(chosenVersions([], new URLSearchParams())).toBeNull()
  })
})
