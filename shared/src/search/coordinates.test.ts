import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toUtm } from '../geo/utm.ts'
import { readCoordinates } from './coordinates.ts'

const valparaiso = { latitude: -33.045, longitude: -71.62 }

describe('a place written as numbers', () => {
  it.each([
    ['-33.045, -71.62'],
    ['-33.045,-71.62'],
    ['-33.045 -71.62'],
    ['-33,045 -71,62'],
    ['-33,045, -71,62'],
    ['-33,045,-71,62'],
    ['-33,045; -71,62'],
    ['−33.045 −71.62'],
    ['(-33.045, -71.62)'],
    ['lat: -33.045 lon: -71.62'],
    ['33.045 S, 71.62 W'],
    ['33,045° S 71,62° O'],
    ['S 33.045 O 71.62'],
    ['S33.045 W71.62'],
    ['33°02\'42"S 71°37\'12"O'],
    ['33°02\'42"S, 71°37\'12"W'],
    ['33º 02’ 42” S 71º 37’ 12” O'],
    ['33 02 42 S 71 37 12 W'],
    ["33°2.7'S 71°37.2'O"],
    ['-33°02\'42" -71°37\'12"'],
    ['-33°02\'42", -71°37\'12"'],
    ['S 33°02\'42" O 71°37\'12"'],
  ])('reads %s', (text) => {
    const place = readCoordinates(text)
    expect(place?.latitude).toBeCloseTo(valparaiso.latitude, 6)
    expect(place?.longitude).toBeCloseTo(valparaiso.longitude, 6)
    expect(place).toMatchObject({ system: 'degrees', isSwapped: false, isAssumed: false, isInChile: true })
  })

  it.each([['-71.62, -33.045'], ['-71,62 -33,045'], ['71°37\'12"O 33°02\'42"S']])(
    'puts %s the right way round',
    (text) => {
      const place = readCoordinates(text)
      expect(place?.latitude).toBeCloseTo(-33.045, 6)
      expect(place).toMatchObject({ isSwapped: true, isInChile: true })
    },
  )

  it('takes numbers without a sign for south and west, and says so', () => {
    expect(readCoordinates('33.045, 71.62')).toMatchObject({ ...valparaiso, isAssumed: true, isInChile: true })
  })

  it.each([
    ['48.8566, 2.3522', 48.8566, 2.3522],
    ['-34.6, -58.4', -34.6, -58.4],
    ['48°51\'24"N 2°21\'8"E', 48.856667, 2.352222],
  ])('says that %s is outside Chile', (text, latitude, longitude) => {
    const place = readCoordinates(text)
    expect(place?.latitude).toBeCloseTo(latitude, 5)
    expect(place?.longitude).toBeCloseTo(longitude, 5)
    expect(place?.isInChile).toBe(false)
  })

  it.each([
    ['19H 256000 6340000', 19],
    ['256000 6340000 (19S)', 19],
    ['256000 6340000 19 H', 19],
    ['UTM huso 19 sur 256000 6340000', 19],
    ['256.000 6.340.000 19S', 19],
    ['256.000,0 6.340.000,0 19S', 19],
    ['256000, 6340000, 19H', 19],
    ['E 256000 N 6340000 zona 19', 19],
    ['256000 E 6340000 N 19S', 19],
    ['256000mE 6340000mN 19S', 19],
    ['6340000 256000 19S', 19],
    ['18S 674000 4267000', 18],
  ])('reads UTM %s', (text, zone) => {
    const place = readCoordinates(text)
    expect(place).toMatchObject({ system: 'utm', zone, isAssumed: false, isInChile: true })
    // By PROJ 9 (EPSG:32719 and 32718 to 4326).
    const [latitude, longitude] = zone === 19 ? [-33.05121004, -71.61311786] : [-51.72089769, -72.48087136]
    expect(place?.latitude).toBeCloseTo(latitude, 6)
    expect(place?.longitude).toBeCloseTo(longitude, 6)
  })

  it.each([
    [-71.62, -33.045],
    [-70.65, -33.44],
    [-73.05, -36.82],
    [-72.94, -41.47],
    [-72.5, -51.73],
    [-70.91, -53.16],
    [-70.3, -18.48],
    [-69.93, -22.46],
  ])('finds the zone of a place at %d %d that was written without one', (longitude, latitude) => {
    const { eastM, northM, zone } = toUtm(longitude, latitude)
    const place = readCoordinates(`${eastM.toFixed(0)} ${northM.toFixed(0)}`)
    expect(place).toMatchObject({ zone, isAssumed: true })
    expect(place?.longitude).toBeCloseTo(longitude, 4)
  })

  it.each([
    [''],
    ['Valparaíso'],
    ['Los Aromos 33'],
    ['12 de Febrero'],
    ['5101'],
    ['510103'],
    ['5101011001001'],
    ['33,5'],
    ['120 45'],
    ['-33.045'],
    ['19S'],
    ['-33.045 -71.62 5'],
    ['33°75\'00"S 71°37\'12"O'],
    ['100.5 S 200.5 W'],
    ['256000 256000 19S'],
  ])('takes %j for no coordinates', (text) => {
    expect(readCoordinates(text)).toBeNull()
  })

  const inChile = fc.record({
    latitude: fc.double({ min: -55.9, max: -17.1, noNaN: true }),
    longitude: fc.double({ min: -75, max: -66.1, noNaN: true }),
  })

  it('reads back every way it is written', () => {
    fc.assert(
      fc.property(inChile, fc.boolean(), fc.boolean(), ({ latitude, longitude }, hasComma, isReversed) => {
        const [lat, lon] = [latitude.toFixed(6), longitude.toFixed(6)].map((text) =>
          hasComma ? text.replace('.', ',') : text,
        )
        const place = readCoordinates(isReversed ? `${lon} ${lat}` : `${lat} ${lon}`)
        expect(place?.latitude).toBeCloseTo(latitude, 5)
        expect(place?.longitude).toBeCloseTo(longitude, 5)
        const seconds = (value: number) => {
          const total = Math.round(Math.abs(value) * 36_000) / 10
          return `${Math.floor(total / 3600)}°${Math.floor((total % 3600) / 60)}'${(total % 60).toFixed(1)}"`
        }
        const dms = readCoordinates(`${seconds(latitude)}S ${seconds(longitude)}O`)
        expect(dms?.latitude).toBeCloseTo(latitude, 4)
        expect(dms?.longitude).toBeCloseTo(longitude, 4)
      }),
    )
  })

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-°\'"NSEWO 19Hm') }), (text) => {
        const place = readCoordinates(text)
        if (place === null) return
        expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90)
        expect(Math.abs(place.longitude)).toBeLessThanOrEqual(180)
      }),
    )
  })
})
