import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needComponents } from '../need/needComponents.ts'
import { atomKinds, type DemandAtoms } from './demandAtoms.ts'
import { hexagonResolutions } from './demandMeasures.ts'
import { hexagonsOf } from './hexagons.ts'
import { countedMeasures, sumCells } from './sumCells.ts'
import { atomsOf, type SmallTerritory, someTerritory } from './testing/aTerritory.ts'

const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + (one || 0), 0)
const whole = ({ count }: DemandAtoms) => ({ count: 1, of: new Int32Array(count) })

const quiet: SmallTerritory = {
  people: Array.from({ length: 32 }, () => 100),
  zones: [{ population: 900, householdCount: 300, materialIrrecoverable: 8, doubledUpHouseholds: 24 }, {}, {}, {}],
  settlements: [],
  rule: 'area',
}

describe('need carried to blocks', () => {
  test('adds up to what each zone has, in its components and in their bounds', () => {
    fc.assert(
      fc.property(someTerritory, (territory) => {
        const { atoms, need } = atomsOf(territory)
        need.forEach(({ components }, zone) => {
          const own = [...atoms.zone.keys()].filter(
            (atom) => atoms.zone[atom] === zone && atoms.kind[atom] !== atomKinds.settlement,
          )
          for (const component of needComponents) {
            const { value, low, high } = components[component]
            expect(sum(own.map((atom) => atoms.values[component][atom]!))).toBeCloseTo(value ?? 0, 6)
            expect(sum(own.map((atom) => atoms.low[component][atom]!))).toBeCloseTo(low ?? 0, 6)
            expect(sum(own.map((atom) => atoms.high[component][atom]!))).toBeCloseTo(high ?? 0, 6)
            if (value === null) expect(own.every((atom) => Number.isNaN(atoms.values[component][atom]!))).toBe(true)
          }
        })
      }),
    )
  })

  test('follows the people; where nobody lives in its blocks the zone keeps it, and its people are not those of the older census', () => {
    const people = quiet.people.map((_, at) => (at === 0 ? 300 : at === 1 ? 100 : 0))
    const { atoms } = atomsOf({ ...quiet, people })
    expect([...atoms.values.irrecoverable.subarray(0, 3)]).toEqual([6, 2, Number.NaN])
    const empty = atomsOf({ ...quiet, people: quiet.people.map(() => 0) }).atoms
    const zone = empty.kind.indexOf(atomKinds.zone)
    expect([empty.values.irrecoverable[zone], empty.values.people[zone]]).toEqual([8, 0])
    const unread = atomsOf({ ...quiet, people: quiet.people.map(() => null) }).atoms
    expect(unread.values.people[unread.kind.indexOf(atomKinds.zone)]).toBe(900)
  })

  test('people of zones that publish nothing are people of unknown need, and their need is no zero', () => {
    const { atoms } = atomsOf(quiet)
    expect(sum(atoms.peopleUnknown)).toBe(2400)
    expect(sumCells(atoms, whole(atoms), 'unknown-share')[0]).toBeCloseTo(0.75, 9)
    expect(atoms.values.families[2]).toBeNaN()
  })
})

describe('every figure is the same at every scale', () => {
  test('hexagons, zones, comunas and the whole are sums of the same blocks and settlements', () => {
    fc.assert(
      fc.property(someTerritory, (territory) => {
        const { atoms } = atomsOf(territory)
        for (const measure of countedMeasures) {
          const all = sumCells(atoms, whole(atoms), measure)[0]! || 0
          expect(all).toBeCloseTo(sum(atoms.values[measure]), 6)
          expect(sum(sumCells(atoms, { count: 2, of: atoms.comuna }, measure))).toBeCloseTo(all, 6)
          for (const resolution of hexagonResolutions) {
            const { ids, of } = hexagonsOf(atoms.places, resolution)
            expect(sum(sumCells(atoms, { count: ids.length, of }, measure))).toBeCloseTo(all, 6)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('de-duplication', () => {
  const totals = (atoms: DemandAtoms) => ({
    families: sum(atoms.values.families),
    settlements: sum(atoms.values['settlement-families']),
    outside: sum(atoms.values['census-families']),
    setAside: sum(atoms.values['set-aside']),
    census: sum(atoms.values.irrecoverable) + sum(atoms.values['doubled-up']),
  })

  test('sets aside never more than the census has inside settlements; the parts always make the whole', () => {
    fc.assert(
      fc.property(someTerritory, (territory) => {
        const { atoms, cover } = atomsOf(territory)
        const { families, settlements, outside, setAside, census } = totals(atoms)
        expect(families).toBeCloseTo(settlements + outside, 6)
        expect(outside + setAside).toBeCloseTo(census, 6)
        expect(families).toBeLessThanOrEqual(settlements + census + 1e-6)
        expect(families).toBeGreaterThanOrEqual(settlements - 1e-6)
        for (let atom = 0; atom < atoms.count; atom += 1) {
          if (Number.isNaN(atoms.values['set-aside'][atom]!)) continue
          const covered = sum((cover.get(atom) ?? []).map(({ share }) => share))
          const own = atoms.values['set-aside'][atom]! + atoms.values['census-families'][atom]!
          const most = territory.rule === 'whole-block' && covered > 0 ? own : own * covered
          expect(atoms.values['set-aside'][atom]!).toBeGreaterThanOrEqual(0)
          expect(atoms.values['set-aside'][atom]!).toBeLessThanOrEqual(most + 1e-6)
        }
      }),
    )
  })

  test('by the rule “larger” it exceeds neither source: never less demand than the larger of the two', () => {
    fc.assert(
      fc.property(someTerritory, (territory) => {
        const { families, settlements, setAside, census } = totals(atomsOf({ ...territory, rule: 'larger' }).atoms)
        expect(setAside).toBeLessThanOrEqual(Math.min(settlements, census) + 1e-6)
        expect(families).toBeGreaterThanOrEqual(Math.max(settlements, census) - 1e-6)
      }),
    )
  })

  test('without a rule it is the plain sum', () => {
    fc.assert(
      fc.property(someTerritory, (territory) => {
        const { families, settlements, setAside, census } = totals(atomsOf({ ...territory, rule: 'none' }).atoms)
        expect(setAside).toBe(0)
        expect(families).toBeCloseTo(settlements + census, 6)
      }),
    )
  })

  test('each rule as it is written, for a settlement over half a block', () => {
    // 32 families in the eight blocks of the zone: 4 in each.
    const over = { east: 0.5, north: 0, width: 1, height: 1, households: 3 }
    const setAside = (rule: SmallTerritory['rule'], households: number | null = 3) =>
      totals(atomsOf({ ...quiet, rule, settlements: [{ ...over, households }] }).atoms).setAside
    expect(setAside('area')).toBeCloseTo(4, 4)
    expect(setAside('whole-block')).toBeCloseTo(8, 4)
    expect(setAside('larger')).toBeCloseTo(3, 4)
    expect(setAside('larger', 5)).toBeCloseTo(4, 4)
    expect(setAside('none')).toBe(0)
    // Nobody knows who lives there: what the census counted is all that there is.
    expect(setAside('area', null)).toBe(0)
  })

  test('settlements that overlap set the same families aside once', () => {
    const over = { east: 0, north: 0, width: 1, height: 1, households: 30 }
    expect(totals(atomsOf({ ...quiet, settlements: [over, over] }).atoms)).toMatchObject({
      settlements: 60,
      setAside: expect.closeTo(4, 4),
    })
  })
})
