/** Numbers between 0 and 1, the same sequence for the same seed text. */
export type Random = () => number

/** mulberry32 over an FNV-1a hash of the seed: small, quick, and the same on every machine. */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random: Random, low: number, high: number) => low + (high - low) * random()
export const wholeBetween = (random: Random, low: number, high: number) => Math.floor(between(random, low, high + 1))

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}

/** Picks by weight: `{ none: 3, formal: 1 }` answers 'none' three times out of four. */
export function pickWeighted<T extends string>(random: Random, weights: Partial<Record<T, number>>): T {
  const entries = Object.entries(weights) as [T, number][]
  let rest = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    rest -= weight
    if (rest < 0) return value
  }
  return (entries.at(-1) as [T, number])[0]
}

export type Noise = (x: number, y: number) => number

/** Smooth value noise between −1 and 1 with features of about `size` metres, `octaves` of it at halving sizes. */
export function noiseFrom(seed: string, size: number, octaves = 4): Noise {
  const salt = hashOf(seed)
  return (x, y) => {
    let sum = 0
    let weight = 0
    for (let octave = 0, amplitude = 1, scale = 1 / size; octave < octaves; octave++, amplitude /= 2, scale *= 2) {
      sum += amplitude * valueNoise(x * scale, y * scale, salt + octave * 7919)
      weight += amplitude
    }
    return sum / weight
  }
}

function valueNoise(x: number, y: number, salt: number): number {
  const column = Math.floor(x)
  const row = Math.floor(y)
  const u = fade(x - column)
  const v = fade(y - row)
  const low = lattice(column, row, salt) * (1 - u) + lattice(column + 1, row, salt) * u
  const high = lattice(column, row + 1, salt) * (1 - u) + lattice(column + 1, row + 1, salt) * u
  return low * (1 - v) + high * v
}

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10)

function lattice(column: number, row: number, salt: number): number {
  let h = Math.imul(column, 374761393) ^ Math.imul(row, 668265263) ^ Math.imul(salt, 2246822519)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
