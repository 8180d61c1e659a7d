import { prepareRanking } from '@arraigo/shared/priorities/prepareRanking.ts'
import { aRankingOf } from '@arraigo/shared/priorities/robustness/testing/aRankingOf.ts'
import { type Robustness, testRobustness } from '@arraigo/shared/priorities/robustness/testRobustness.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { rankBins } from './rankBins.ts'
import type { RobustnessNews, RobustnessTask } from './robustness.worker.ts'
import { robustnessCsv } from './robustnessCsv.ts'
import { placeStabilities, stabilityCounts, stabilityOf } from './stability.ts'

// A and B by one criterion each, C in between, D of which nothing is known: the published example and one more.
const ranking = aRankingOf([{ values: [1, 0, 0.6, null] }, { values: [0, 1, 0.6, null] }])
const task: RobustnessTask = { ...ranking, question: { draws: 4000, seed: 1, top: 2, data: 'exact' } }
const robustness = testRobustness(task.inputs, task.spec, task.question).robustness as Robustness
const ranks = [2, 2, 1, null]
const places = placeStabilities(robustness, 2, (row) => ranks[row] ?? null)

afterEach(() => vi.unstubAllGlobals())

test('the worker answers what the same call answers here, after telling how far it is', async () => {
  let work: ((event: { data: RobustnessTask }) => void) | undefined
  const news: RobustnessNews[] = []
  vi.stubGlobal('addEventListener', (_: string, listener: typeof work) => {
    work = listener
  })
  vi.stubGlobal('postMessage', (one: RobustnessNews) => news.push(one))
  await import('./robustness.worker.ts')
  work?.({ data: task })
  expect(news.at(-1)).toEqual({ kind: 'done', robustness, issues: null })
})

test('shares are said in five classes, and a share of exactly 90 % is not more than it', () => {
  expect([1, 0.91, 0.9, 0.6, 0.59, 0.4, 0.39, 0.1, 0.09, 0].map(stabilityOf)).toEqual([
    'in',
    'in',
    'mostly-in',
    'mostly-in',
    'depends',
    'depends',
    'mostly-out',
    'mostly-out',
    'out',
    'out',
  ])
})

test('who is first now stands first, and what has no place is at the end and decided by nobody', () => {
  expect(places.map(({ settlementId }) => settlementId)).toEqual([
    3,
    ...places.slice(1, 3).map((one) => one.settlementId),
    4,
  ])
  expect(places[0]).toMatchObject({ rank: 1, shareInTop: 1, stability: 'in' })
  expect(places[3]).toMatchObject({ rank: null, spread: null })
  expect(stabilityCounts(places, 2)).toEqual({ now: 3, kept: 1, decided: 2 })
})

test('bars hold all ranks once, and none lies on both sides of the line', () => {
  const counts = Uint32Array.from({ length: 100 }, () => 2)
  const bins = rankBins({ counts, places: 100, draws: 200 }, 0, { least: 1, most: 100 }, 20)
  expect(bins.length).toBeLessThanOrEqual(41)
  expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  expect(bins.some(({ from, to }) => from <= 20 && to > 20)).toBe(false)
  expect(bins.at(-1)?.to).toBe(100)
})

test('the table has a row for each, with what was asked, and unknown as nothing', () => {
  const text = robustnessCsv(
    { id: 7, version: 3, name: 'Prueba' },
    { ...task, robustness, key: '' },
    prepareRanking(task.inputs, task.spec),
    places,
  )
  const [header, ...rows] = text.replace('\uFEFF', '').trimEnd().split('\r\n')
  const columns = header!.split(',')
  const cells = rows.map((row) => new Map(row.split(',').map((cell, at) => [columns[at], cell])))
  expect(rows).toHaveLength(4)
  expect(cells[0]!.get('id')).toBe('3')
  expect(cells[0]!.get('share_in_top_2')).toBe('1')
  expect(cells[0]!.get('rank_most')).toBe('2')
  expect(Number(cells[0]!.get('central_weight attribute:1'))).toBeCloseTo(0.5, 1)
  expect(Number(cells[0]!.get('keeps_rank_from attribute:1'))).toBeCloseTo(0.4, 12)
  expect(Number(cells[0]!.get('keeps_side_to attribute:1'))).toBe(1)
  expect(cells[0]!.get('weight attribute:2')).toBe('0.5')
  expect(cells[0]!.get('draws')).toBe('4000')
  for (const column of ['share_in_top_2', 'rank', 'rank_median', 'confidence_of_first', 'keeps_rank_to attribute:1'])
    expect(cells[3]!.get(column), column).toBe('')
})
