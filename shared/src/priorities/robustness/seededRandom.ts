/** Evenly between 0 and 1, 1 not reached. */
export type Random = () => number

/**
 * sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, of which a counter makes every stream longer than 2^32; 53 bits of
 * each pair of numbers make a share. The same seed gives the same digits on every machine.
 */
export function seededRandom(seed: number): Random {
  let a = 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // Seeds that differ by one bit are far apart only after some rounds.
  for (let round = 0; round < 12; round += 1) next()
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}
