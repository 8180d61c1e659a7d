import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandAtoms } from '../demandAtoms.ts'
import { type DemandMeasure, hexagonResolutions } from '../demandMeasures.ts'
import { hexagonsOf, inCoarserHexagons } from '../hexagons.ts'
import type { ProtectedGroups } from './joinGroups.ts'
import { protectFigures } from './protectFigures.ts'
import { publishedHexagonSums, publishedPlaceSums } from './publishedSums.ts'
import { atomsOf, type SmallAtom, smallTerritory } from './testing/smallTerritory.ts'

const rule = ['irrecoverable', 'doubled-up', 'overcrowded-nuclei'] as const
const thresholds = { people: 5, households: 3 }

const aBlock = (block: Partial<SmallAtom>): SmallAtom => ({
  zone: 0,
  comuna: 0,
  east: 0,
  north: 0,
  people: 40,
  need: [6, 6, 6, 6],
  covered: 0,
  households: null,
  ...block,
})

const groupsOf = (atoms: DemandAtoms, measure: DemandMeasure) => protectFigures(atoms, rule, thresholds)[measure]
/** Groups as sets of atoms, in an order of their own. */
const setsOf = (groups: ProtectedGroups | null, nameOf = (atom: number) => atom) =>
  groups === null
    ? null
    : [...Map.groupBy(groups.groupOf.keys(), (atom) => groups.groupOf[atom]!).values()]
        .map((atoms) => atoms.map(nameOf).sort((a, b) => a - b))
        .sort((a, b) => a[0]! - b[0]!)

describe('groups', () => {
  it('leave alone what is large enough and join what is not with a neighbour of its zone', () => {
    const atoms = atomsOf([aBlock({}), aBlock({ north: 1, need: [1, 0, 0, 0] }), aBlock({ north: 4 })])
    expect(setsOf(groupsOf(atoms, 'families'))).toEqual([[0, 1], [2]])
  })

  it('cross the border of a zone only where the zone has too little, with the nearest that has enough', () => {
    const few = aBlock({ zone: 1, north: 2, need: [1, 1, 1, 1] })
    const atoms = atomsOf([aBlock({}), aBlock({ north: 1 }), few, aBlock({ zone: 2, comuna: 1, north: 2 })])
    expect(setsOf(groupsOf(atoms, 'families'))).toEqual([[0], [1, 2], [3]])
  })

  it('treat an estimate that may be more than its zero as too small, and a counted zero as publishable', () => {
    const counted = atomsOf([aBlock({ need: [0, 0, 0, 0] }), aBlock({ north: 1 })])
    expect(setsOf(groupsOf(counted, 'irrecoverable'))).toEqual([[0], [1]])
    const estimated = { ...counted, high: { ...counted.high, irrecoverable: Float64Array.of(4, 6) } }
    expect(setsOf(groupsOf(estimated, 'irrecoverable'))).toEqual([[0, 1]])
  })

  it('are the same whatever the order in which the territory was read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 24 }), { minLength: 2, maxLength: 9 }), (cells) => {
        const blocks = [...new Set(cells)].map((cell) =>
          aBlock({
            east: cell % 5,
            north: Math.floor(cell / 5),
            zone: cell % 3,
            people: cell,
            need: [cell / 8, 1, cell, 0],
          }),
        )
        const turned = [...blocks.keys()].reverse()
        const one = protectFigures(atomsOf(blocks), rule, thresholds)
        const other = protectFigures(atomsOf(turned.map((at) => blocks[at]!)), rule, thresholds)
        for (const measure of ['families', 'irrecoverable', 'set-aside', 'recoverable'] as const)
          expect(setsOf(other[measure], (atom) => turned[atom]!)).toEqual(setsOf(one[measure]))
      }),
    )
  })

  it('are none for a measure of which the whole territory has too little', () => {
    const atoms = atomsOf([aBlock({ need: [6, 6, 1, 0] }), aBlock({ north: 1, need: [6, 6, 1, 0] })])
    expect(groupsOf(atoms, 'recoverable')).toBeNull()
    expect(groupsOf(atoms, 'families')).not.toBeNull()
  })

  it('grow with the thresholds', () => {
    const atoms = atomsOf([0, 1, 2, 3].map((north) => aBlock({ north })))
    expect(protectFigures(atoms, rule, thresholds).families?.count).toBe(4)
    expect(protectFigures(atoms, rule, { people: 5, households: 20 }).families?.count).toBe(2)
    expect(protectFigures(atoms, rule, { people: 100, households: 3 }).families?.count).toBe(1)
  })

  it('of every measure are made of whole groups of people, so that rates have both', () => {
    fc.assert(
      fc.property(smallTerritory, (atoms) => {
        const { people, ...others } = protectFigures(atoms, rule, thresholds)
        if (people === null) return
        for (const groups of Object.values(others)) {
          if (groups === null) continue
          const around = new Map<number, number>()
          people.groupOf.forEach((group, atom) => {
            const own = groups.groupOf[atom]!
            expect(around.get(group) ?? own).toBe(own)
            around.set(group, own)
          })
        }
      }),
    )
  })
})

describe('published sums', () => {
  it('of hexagons of every size add up to the same total, and none is zero where families are', () => {
    fc.assert(
      fc.property(smallTerritory, (atoms) => {
        const groups = groupsOf(atoms, 'families')
        if (groups === null) return
        const column = atoms.values.families
        const finest = hexagonsOf(atoms.places, 9)
        const total = column.reduce((sum, own) => sum + (own || 0), 0)
        for (const size of hexagonResolutions) {
          const { ids, of } = inCoarserHexagons(finest, size)
          const { values, suppressed } = publishedHexagonSums(groups, column, { count: ids.length, of }, null)
          expect(values.reduce((sum, own) => sum + (own || 0), 0)).toBeCloseTo(total, 9)
          const truth = new Float64Array(ids.length)
          of.forEach((hexagon, atom) => {
            truth[hexagon]! += column[atom] || 0
          })
          values.forEach((shown, hexagon) => {
            if (truth[hexagon]! > 0) expect(shown === 0).toBe(false)
            if (suppressed[hexagon] === 1) expect(shown).toBeNaN()
          })
        }
      }),
    )
  })

  it('of a zone are exact or suppressed, and so is the neighbour that makes up for it', () => {
    const few = aBlock({ zone: 1, north: 2, need: [1, 1, 1, 1] })
    const atoms = atomsOf([aBlock({}), few, aBlock({ zone: 2, comuna: 1, north: 4 })])
    const { values, suppressed } = publishedPlaceSums(groupsOf(atoms, 'families')!, atoms.values.families, {
      count: 4,
      of: atoms.zone,
    })
    expect([...suppressed]).toEqual([1, 1, 0, 0])
    expect([...values]).toEqual([Number.NaN, Number.NaN, 12, Number.NaN])
  })

  it('leave out of a comuna the group that it shares with another one', () => {
    const atoms = atomsOf([aBlock({ zone: 0 }), aBlock({ zone: 2, comuna: 1, north: 1, need: [1, 0, 0, 0] })])
    const groups = groupsOf(atoms, 'families')!
    const { ids, of } = hexagonsOf(atoms.places, 5)
    const within = Uint8Array.of(1, 0)
    const { values, suppressed } = publishedHexagonSums(
      groups,
      atoms.values.families,
      { count: ids.length, of },
      within,
    )
    expect(values[of[0]!]).toBeNaN()
    expect(suppressed[of[0]!]).toBe(1)
  })

  it('of which nothing is known are unknown, not suppressed', () => {
    const atoms = atomsOf([aBlock({ north: 4 }), aBlock({ need: null, people: 2 }), aBlock({ zone: 1, north: 1 })])
    const groups = groupsOf(atoms, 'families')!
    expect(setsOf(groups)).toEqual([[0, 1], [2]])
    const blocks = { count: 3, of: [0, 1, 2] }
    expect([...publishedPlaceSums(groups, atoms.values.irrecoverable, blocks).suppressed]).toEqual([1, 0, 0])
    const { ids, of } = hexagonsOf(atoms.places, 9)
    const { suppressed } = publishedHexagonSums(groups, atoms.values.irrecoverable, { count: ids.length, of }, null)
    expect(suppressed[of[1]!]).toBe(0)
  })
})
