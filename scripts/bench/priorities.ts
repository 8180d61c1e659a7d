// Ordering while a slider moves, and robustness in a worker: in a real browser, on code that is built as the page is. The peers in
// the same run: plain objects and a sort in the same browser, and numpy as an analyst would use it.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { RankingMethod } from '../../shared/src/priorities/ranking.schema.ts'
import { madeUp, someWeights } from './prioritiesData.ts'
import { measureNumpy } from './prioritiesNumpy.ts'
import type { Times } from './prioritiesPage.ts'
import { openPage, servePage } from './prioritiesSite.ts'
import { report, round } from './report.ts'

const [small, large, draws] = [1432, 100_000, 10_000]
const limits = { smallMs: 2, largeMs: 60, drawsMs: 1500 }

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (program === undefined) {
  console.error('The benchmark needs Chromium: Debian package chromium.')
  process.exit(1)
}

const folder = await mkdtemp(join(tmpdir(), 'arraigo-priorities-'))
const site = await servePage(folder)
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
try {
  const page = await openPage(browser, site.address)
  const [smallTimes, largeTimes] = [await measureOrder(page, small, 200), await measureOrder(page, large, 30)]
  const robust = await measureRobustness(page)
  const numpy = measureNumpy()
  if (numpy === null) console.error('One peer is missing: Debian package python3-numpy.')
  console.error('Not among the peers: pymcdm and scikit-criteria (PyPI), smaa (CRAN), which Debian does not package.')
  const failed = [
    smallTimes['weighted-sum'].medianMs >= limits.smallMs,
    largeTimes['weighted-sum'].medianMs >= limits.largeMs,
    robust.ms >= limits.drawsMs,
  ].includes(true)
  report('priorities', {
    ...figures('1,432 × 12', smallTimes),
    'allowed for 1,432, ms': limits.smallMs,
    ...figures('100,000 × 12', largeTimes),
    'allowed for 100,000, ms': limits.largeMs,
    '10,000 draws × 1,432 × 12 in a worker, ms': round(robust.ms, 0),
    'progress told, times': robust.progress,
    'allowed for the draws, ms': limits.drawsMs,
    'numpy, 1,432, ms': numpy === null ? null : round(numpy.small, 3),
    'numpy, 100,000, ms': numpy === null ? null : round(numpy.large, 2),
    'numpy, 10,000 draws without unknown values, ms': numpy === null ? null : round(numpy.smaa, 0),
    'ratio to objects and a sort, 100,000': round(largeTimes.plain.medianMs / largeTimes['weighted-sum'].medianMs, 1),
    'ratio to numpy, draws': numpy === null ? null : round(numpy.smaa / robust.ms, 1),
  })
  if (failed) process.exitCode = 1
} finally {
  await browser.close()
  site.close()
  await rm(folder, { recursive: true, force: true })
}

type Measured = Record<RankingMethod | 'plain', Times>

function figures(size: string, times: Measured) {
  return Object.fromEntries(
    Object.entries(times).flatMap(([method, { medianMs, slowestMs, prepareMs }]) => {
      const name = `${size}, ${method === 'plain' ? 'objects and a sort' : method}`
      return [
        [`${name}, median ms`, round(medianMs, 3)],
        [`${name}, slowest ms`, round(slowestMs, 3)],
        [`${name}, prepared once in ms`, round(prepareMs, 1)],
      ]
    }),
  )
}

async function measureOrder(page: Page, count: number, moves: number): Promise<Measured> {
  const given = { ...madeUp(count), weightings: Array.from({ length: moves }, () => someWeights()) }
  await page.evaluate((value) => Object.assign(globalThis, { given: value }), given)
  const ask = (call: string) => page.evaluate<Times>(`bench.${call}`)
  return {
    'weighted-sum': await ask("rescore(given, 'weighted-sum')"),
    topsis: await ask("rescore(given, 'topsis')"),
    promethee: await ask("rescore(given, 'promethee')"),
    plain: await ask('plain(given)'),
  }
}

async function measureRobustness(page: Page) {
  await page.evaluate((value) => Object.assign(globalThis, { given: value }), madeUp(small))
  const ask = () => page.evaluate<{ ms: number; progress: number; first: number }>(`bench.robustness(given, ${draws})`)
  const runs = [await ask(), await ask(), await ask()].toSorted((a, b) => a.ms - b.ms)
  // Every draw has a first place, more than one where places tie.
  if (runs.some(({ first }) => first < draws)) throw new Error('Not every draw has a first place')
  return runs[1]!
}
