import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandAtoms } from '../demandAtoms.ts'
import { protectFigures } from './protectFigures.ts'
import { attackTerritory } from './testing/attackTerritory.ts'
import { nothingProtected, publishedEquations, withoutSmallFigures } from './testing/publish.ts'
import { atomsOf, type SmallAtom, smallTerritory } from './testing/smallTerritory.ts'

const thresholds = { people: 5, households: 3 }
const rule = ['irrecoverable', 'doubled-up', 'overcrowded-nuclei'] as const

const attackOn = (
  atoms: DemandAtoms,
  equations: Parameters<typeof attackTerritory>[1],
  components = rule as readonly string[],
) => attackTerritory(atoms, equations, components, thresholds)

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

describe('an attacker with all published numbers', () => {
  it('derives no figure below the thresholds, from all places, sizes of hexagons, components and parts together', () => {
    fc.assert(
      fc.property(smallTerritory, (atoms) => {
        const figures = protectFigures(atoms, rule, thresholds)
        expect(attackOn(atoms, publishedEquations(atoms, figures))).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  it('derives none where the rule counts one component, or three', () => {
    fc.assert(
      fc.property(
        smallTerritory,
        fc.constantFrom(['irrecoverable'] as const, ['irrecoverable', 'doubled-up', 'critical-overcrowding'] as const),
        (atoms, components) => {
          // The parts of the demand follow the rule.
          const own = { ...atoms, values: { ...atoms.values, ...partsBy(atoms, components) } }
          const figures = protectFigures(own, components, thresholds)
          expect(attackOn(own, publishedEquations(own, figures), components)).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  }, 30_000)

  it('derives a block below the threshold where nothing is protected', () => {
    const atoms = atomsOf([aBlock({}), aBlock({ north: 1, need: [1, 0, 0, 0] })])
    const found = attackOn(atoms, publishedEquations(atoms, nothingProtected(atoms)))
    expect(found).toContainEqual({ measure: 'irrecoverable', atoms: [1], sum: 1 })
  })

  it('derives it from the zone and its other block where only small figures are hidden', () => {
    const atoms = atomsOf([aBlock({}), aBlock({ north: 1, need: [1, 6, 6, 6] })])
    const equations = withoutSmallFigures(publishedEquations(atoms, nothingProtected(atoms)), atoms, thresholds)
    expect(equations).not.toContainEqual({ measure: 'irrecoverable', atoms: [1] })
    expect(attackOn(atoms, equations)).toContainEqual({ measure: 'irrecoverable', atoms: [1], sum: 1 })
  })

  it('derives what is set aside from the parts of the demand where only that is hidden', () => {
    const atoms = atomsOf([aBlock({ covered: 0.125 }), aBlock({ zone: 1, north: 3 })])
    const equations = publishedEquations(atoms, nothingProtected(atoms)).filter(
      ({ measure }) => measure !== 'set-aside',
    )
    expect(attackOn(atoms, equations)).toContainEqual({ measure: 'set-aside', atoms: [0], sum: 1.5 })
  })

  it('derives the difference between a hexagon and a zone that have all but one block in common', () => {
    const atoms = atomsOf([aBlock({}), aBlock({ zone: 1, need: [2, 6, 6, 6] }), aBlock({ zone: 1, north: 4 })])
    const places = publishedEquations(atoms, nothingProtected(atoms)).filter(
      ({ measure, atoms: behind }) => measure === 'irrecoverable' && behind.length !== 1,
    )
    const zone = { measure: 'irrecoverable', atoms: [0] }
    expect(attackOn(atoms, [zone, ...places])).toContainEqual({ measure: 'irrecoverable', atoms: [1], sum: 2 })
  })
})

function partsBy(atoms: DemandAtoms, components: readonly (keyof DemandAtoms['low'])[]) {
  const { values } = atoms
  const before = values['census-families'].map((outside, atom) => outside + values['set-aside'][atom]!)
  const share = values['set-aside'].map((inside, atom) => (before[atom]! > 0 ? inside / before[atom]! : 0))
  const deficit = values.irrecoverable.map((_, atom) =>
    components.reduce((sum, component) => sum + values[component][atom]!, 0),
  )
  const outside = deficit.map((all, atom) => all * (1 - share[atom]!))
  return {
    'set-aside': deficit.map((all, atom) => all * share[atom]!),
    'census-families': outside,
    families: outside.map((own, atom) => (own || 0) + values['settlement-families'][atom]!),
  }
}
