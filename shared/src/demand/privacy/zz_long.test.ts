import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandAtoms } from '../demandAtoms.ts'
import { demandMeasures } from '../demandMeasures.ts'
import { protectFigures } from './protectFigures.ts'
import { attack, type Equation, type Identity } from './testing/attack.ts'
import { attackedColumns, publishedEquations } from './testing/publish.ts'
import { smallTerritory } from './testing/smallTerritory.ts'

const thresholds = { people: 5, households: 3 }
const rule = ['irrecoverable', 'doubled-up', 'overcrowded-nuclei'] as const
const identities: Identity[] = [
  { whole: ['families'], parts: ['settlement-families', 'census-families'] },
  { whole: ['census-families', 'set-aside'], parts: rule },
  { whole: ['people'], parts: ['unknown-share', 'people-known'] },
]

const leastOf = (measure: string) => (['people', 'people-known', 'unknown-share'].includes(measure) ? 5 : 3)

function attackOn(atoms: DemandAtoms, equations: readonly Equation[]) {
  const columns = attackedColumns(atoms)
  const known = demandMeasures.filter((measure) => columns[measure].some((value) => value > 0))
  const values: Record<string, number[]> = Object.fromEntries(
    known.map((measure) => [measure, Array.from(columns[measure], (value) => value || 0)]),
  )
  values['people-known'] = [...atoms.values.people].map((people, atom) => people - atoms.peopleUnknown[atom]!)
  const inPlay = identities.map(({ whole, parts }) => ({
    whole: whole.filter((of) => of in values),
    parts: parts.filter((of) => of in values),
  }))
  return attack(
    equations.filter(({ measure }) => measure in values),
    inPlay,
    values,
    leastOf,
    // Where no settlement is, nothing is set aside: its outline is published.
    [...atoms.values['set-aside'].keys()]
      .filter((atom) => atoms.values['set-aside'][atom] === 0)
      .map((atom) => ({ measure: 'set-aside', atom })),
  )
}

describe('what is published', () => {
  it('lets nobody derive a figure below the thresholds, from all places, sizes of hexagons and parts together', () => {
    fc.assert(
      fc.property(smallTerritory, (atoms) => {
        const figures = protectFigures(atoms, rule, thresholds)
        expect(attackOn(atoms, publishedEquations(atoms, figures))).toEqual([])
      }),
      { numRuns: 700 },
    )
  })
})
