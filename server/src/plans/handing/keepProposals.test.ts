import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRankingContext } from '../../priorities/rankingContext.ts'
import { aBlock, aHazard, aSettlementIn } from '../../testing/boxes.ts'
import { aComuna } from '../../testing/builders.ts'
import { openTestDatabase } from '../../testing/databases.ts'
import '@arraigo/shared/plans/addPlansMessages.ts'
import { initialSpec } from '../planCheck.ts'
import { siteList } from '../sites/siteList.ts'
import { programmeOf } from '../sites/sites.queries.ts'
import { keepProposals } from './keepProposals.ts'

let context: ReturnType<typeof openRankingContext>

beforeAll(async () => {
  const database = await openTestDatabase('embedded', 'empty')
  context = openRankingContext(database)
  await aComuna(database.db, { code: '05109', west: -71.6, south: -33.1, east: -71.5, north: -33 })
  // 93 by 111 m, and one of 1 km² on which more families fit than in one project.
  const at = (west: number, side: number) => ({ west, south: -33.05, east: west + side, north: -33.05 + side })
  for (const west of [-71.59, -71.58, -71.57]) await aBlock(database.db, at(west, 0.002), 0)
  // 40 km away, and the only one near families that must leave.
  await aBlock(database.db, { west: -71.56, south: -33.4, east: -71.558, north: -33.398 }, 0)
  const river = { west: -71.55, south: -33.41, east: -71.548, north: -33.408 }
  await aSettlementIn(database.db, river, 30, 'La Ribera')
  await aHazard(database.db, river, 'flood', 'Río')
  await aBlock(database.db, at(-71.55, 0.01), 0)
}, 120_000)
afterAll(async () => {
  await context?.end()
  await context?.database.close()
})

test('the fittest proposals of a place become sites, once, each for one project', async () => {
  const told: Issue[] = []
  const tell = (issue: Issue) => void told.push(issue)
  const spec = await initialSpec(context, '05109')
  expect(await keepProposals(context, spec, 2, tell)).toEqual(spec)
  const { sites } = await siteList(context, '05109', spec.programme)
  expect(sites.map(({ origin }) => origin)).toEqual(['proposed', 'proposed'])
  expect(Math.min(...sites.map(({ latitude }) => latitude ?? 0))).toBeCloseTo(-33.4, 2)
  const most = (await programmeOf(context.database.db, spec.programme))?.maxFamilies
  expect(Math.max(...sites.map(({ capacityFamilies }) => capacityFamilies ?? 0))).toBe(most)

  await keepProposals(context, spec, 2, tell)
  expect((await siteList(context, '05109', spec.programme)).sites).toHaveLength(2)
  // A plan of named sites is given the new ones too.
  const named = await keepProposals(context, { ...spec, sites: { ...spec.sites, ids: [sites[0]!.id] } }, 3, tell)
  expect(named.sites.ids).toHaveLength(2)
  await keepProposals(context, { ...spec, places: ['05'] }, 100, tell)
  await keepProposals(context, { ...spec, places: ['05'] }, 100, tell)
  expect(told.map(({ code }) => code)).toEqual([
    ...['plan-command-proposing', 'plan-command-sites-kept', 'plan-command-sites-near', 'plan-command-sites-there'],
    ...['plan-command-proposing', 'plan-command-sites-kept', 'plan-command-proposing', 'plan-command-sites-kept'],
    ...['plan-command-proposing', 'plan-command-sites-none', 'proposals-none'],
  ])
  expect(told.filter(({ code }) => !isMessage(code))).toEqual([])
  await expect(keepProposals(context, { ...spec, places: [] }, 2, tell)).rejects.toMatchObject({
    issues: [{ code: 'plan-proposals-no-place' }],
  })
})
