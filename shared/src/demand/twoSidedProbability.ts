/**
 * Probability of a standard normal value at least this far from 0, in either direction. Chebyshev fit of the complementary
 * error function (Numerical Recipes, 2nd edition, 6.2): relative error below 1.2e-7 everywhere, far out too.
 */
export function twoSidedProbability(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 2 / (2 + x)
  let sum = coefficients[coefficients.length - 1]!
  for (let at = coefficients.length - 2; at >= 0; at -= 1) sum = coefficients[at]! + t * sum
  return Math.min(1, t * Math.exp(-x * x + sum))
}

const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
] as const
