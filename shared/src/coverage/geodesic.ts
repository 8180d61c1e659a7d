// WGS 84.
const semiMajorM = 6_378_137
const flattening = 1 / 298.257223563
const semiMinorM = semiMajorM * (1 - flattening)
const radians = Math.PI / 180

/**
 * Distance in metres on the WGS 84 ellipsoid between two places in degrees: Vincenty's inverse formula (Survey Review
 * XXIII, 1975), good to a millimetre. It does not converge for nearly opposite places of the Earth; those answer NaN.
 */
export function geodesicDistanceM(
  longitude1: number,
  latitude1: number,
  longitude2: number,
  latitude2: number,
): number {
  if (longitude1 === longitude2 && latitude1 === latitude2) return 0
  const difference = (longitude2 - longitude1) * radians
  const reduced1 = Math.atan((1 - flattening) * Math.tan(latitude1 * radians))
  const reduced2 = Math.atan((1 - flattening) * Math.tan(latitude2 * radians))
  const [sin1, cos1, sin2, cos2] = [Math.sin(reduced1), Math.cos(reduced1), Math.sin(reduced2), Math.cos(reduced2)]

  let lambda = difference
  for (let round = 0; round < 100; round += 1) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda)
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cos1 * cos2 * sinLambda) / sinSigma
    const cosSqAlpha = 1 - sinAlpha * sinAlpha
    // On the equator cosSqAlpha is 0 and the middle latitude has no meaning.
    const cos2Middle = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cosSqAlpha
    const c = (flattening / 16) * cosSqAlpha * (4 + flattening * (4 - 3 * cosSqAlpha))
    const turn = cos2Middle + c * cosSigma * (2 * cos2Middle * cos2Middle - 1)
    const next = difference + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * turn)
    if (Math.abs(next - lambda) < 1e-12) return arcM(sigma, sinSigma, cosSigma, cosSqAlpha, cos2Middle)
    lambda = next
  }
  return Number.NaN
}

function arcM(sigma: number, sinSigma: number, cosSigma: number, cosSqAlpha: number, cos2Middle: number): number {
  const uSq = (cosSqAlpha * (semiMajorM ** 2 - semiMinorM ** 2)) / semiMinorM ** 2
  const a = 1 + (uSq / 16_384) * (4096 + uSq * (uSq * (320 - 175 * uSq) - 768))
  const b = (uSq / 1024) * (256 + uSq * (uSq * (74 - 47 * uSq) - 128))
  const inner =
    cosSigma * (2 * cos2Middle ** 2 - 1) - (b / 6) * cos2Middle * (4 * sinSigma ** 2 - 3) * (4 * cos2Middle ** 2 - 3)
  return semiMinorM * a * (sigma - b * sinSigma * (cos2Middle + (b / 4) * inner))
}
