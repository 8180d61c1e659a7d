import { spawnSync } from 'node:child_process'

/** What an analyst would write in a notebook: matrices, argsort, Dirichlet weights. Prints milliseconds as JSON. */
const program = `
import json, sys, time
import numpy as np
rng = np.random.default_rng(7)

def order(values, weights):
    known = ~np.isnan(values)
    scores = np.where(known, values, 0) @ weights / (known @ weights)
    ranks = np.empty(len(scores), int)
    ranks[np.argsort(-scores, kind='stable')] = np.arange(1, len(scores) + 1)
    return ranks

def median(rows, moves):
    values = rng.random((rows, 12))
    values[rng.random((rows, 12)) < 0.1] = np.nan
    times = []
    for _ in range(moves):
        weights = rng.random(12)
        start = time.perf_counter()
        order(values, weights)
        times.append(time.perf_counter() - start)
    return 1000 * sorted(times)[moves // 2]

def smaa(rows, draws):
    values = rng.random((rows, 12))
    start = time.perf_counter()
    counts = np.zeros((rows, rows), int)
    places = np.arange(rows)
    for weights in rng.dirichlet(np.ones(12), draws):
        counts[np.argsort(-(values @ weights)), places] += 1
    return 1000 * (time.perf_counter() - start)

print(json.dumps({"small": median(1432, 200), "large": median(100000, 30), "smaa": smaa(1432, 10000)}))
`

export interface NumpyTimes {
  small: number
  large: number
  smaa: number
}

/** Null where there is no Python with numpy. */
export function measureNumpy(): NumpyTimes | null {
  const { status, stdout } = spawnSync('python3', ['-c', program], { encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as NumpyTimes) : null
}
