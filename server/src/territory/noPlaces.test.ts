import type { SearchAnswer } from '@arraigo/shared/search/search.schema.ts'
import { noPlaceReasons } from '@arraigo/shared/territory/collections.ts'
import type { CollectionSummary } from '@arraigo/shared/territory/territory.schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { eventually } from '../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { askForTile, tileAt } from '../tiles/testTiles.ts'

describe.each(databaseKinds)('records that are no settlements any more (%s)', (kind) => {
  let test: TestApp
  let open: number
  let relocated: number
  const gone: number[] = []
  beforeAll(async () => {
    test = await startTestApp(kind)
    const { db } = test.database
    await aComuna(db, { code: '05109', west: -71.6, south: -33.1, east: -71.4, north: -32.9 })
    open = await aSettlement(db, { name: 'Campo abierto', households: 10 })
    relocated = await aSettlement(db, { name: 'Campo trasladado', households: 20, closedReason: 'relocated' })
    await aSettlement(db, { name: 'Campo cerrado sin datos', households: null, closedReason: 'other' })
    for (const reason of noPlaceReasons)
      gone.push(await aSettlement(db, { name: `Campo ${reason}`, households: 40, closedReason: reason }))
  })
  afterAll(() => test.close())

  it('are not counted; other closed ones are, apart, and their households need no help any more', async () => {
    const answer = await test.app.inject('/api/collections')
    const summary = answer.json<CollectionSummary[]>().find(({ id }) => id === 'settlements')
    expect(summary).toMatchObject({
      rows: 3,
      regions: { '05': 3 },
      knownHouseholds: 10,
      unknownHouseholds: 0,
      closedRecords: 2,
      repeatedRecords: 0,
    })
  })

  it('are not on the map, where other closed ones are', async () => {
    const tile = await askForTile(test.app, 'settlements', tileAt([-71.55, -33.02], 14))
    const ids = tile.settlements?.map(({ id }) => id) ?? []
    expect(ids).toEqual(expect.arrayContaining([open, relocated]))
    expect(ids.filter((id) => gone.includes(id))).toEqual([])
    expect(tile['settlements-points']?.map(({ id }) => id).filter((id) => gone.includes(id))).toEqual([])
  })

  it('are not found by their names', async () => {
    const answer = await eventually(
      async () => (await test.app.inject('/api/search?q=campo')).json<SearchAnswer>(),
      ({ reading }) => reading.length === 0,
    )
    const found = answer.results.filter(({ collection }) => collection === 'settlements').flatMap(({ ids }) => ids)
    expect(found).toContain(open)
    expect(found.filter((id) => gone.includes(id))).toEqual([])
  })

  it('stay among the items and in exports, with what became of them', async () => {
    const items = (await test.app.inject('/ogc/collections/settlements/items?closed_reason=merged')).json()
    expect(items.features.map(({ id }: { id: number }) => id)).toEqual([gone[0]])
    const file = await test.app.inject('/api/exports/settlements?format=csv')
    expect(file.body).toMatch(/,closed,removed,/)
  })
})
