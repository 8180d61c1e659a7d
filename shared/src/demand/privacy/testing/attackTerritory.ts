import type { DemandAtoms } from '../../demandAtoms.ts'
import { demandMeasures } from '../../demandMeasures.ts'
import type { PublishedThresholds } from '../thresholds.ts'
import { attack, type Equation, type Found, type Identity } from './attack.ts'
import { attackedColumns } from './publish.ts'

const ofPeople = ['people', 'people-known', 'unknown-share']

/** All that an attacker can derive from published numbers about a territory and that is below the thresholds. */
export function attackTerritory(
  atoms: DemandAtoms,
  equations: readonly Equation[],
  ruleComponents: readonly string[],
  thresholds: PublishedThresholds,
): Found[] {
  const values = valuesOf(atoms)
  const known = ({ whole, parts }: Identity): Identity => ({
    whole: whole.filter((of) => of in values),
    parts: parts.filter((of) => of in values),
  })
  const identities: Identity[] = [
    { whole: ['families'], parts: ['settlement-families', 'census-families'] },
    { whole: ['census-families', 'set-aside'], parts: ruleComponents },
    { whole: ['people'], parts: ['unknown-share', 'people-known'] },
  ]
  return attack(
    equations.filter(({ measure }) => measure in values),
    identities.map(known),
    values,
    (measure) => (ofPeople.includes(measure) ? thresholds.people : thresholds.households),
    // Where no settlement is, nothing is set aside: its outline is published.
    'set-aside' in values
      ? [...values['set-aside']!.keys()]
          .filter((atom) => values['set-aside']![atom] === 0)
          .map((atom) => ({ measure: 'set-aside', atom }))
      : [],
  )
}

/** Of those measures of which there is any; people whose need is known are published with those whose need is not. */
function valuesOf(atoms: DemandAtoms): Record<string, number[]> {
  const columns = attackedColumns(atoms)
  const there = demandMeasures.filter((measure) => columns[measure].some((value) => value > 0))
  const { people } = atoms.values
  return {
    ...Object.fromEntries(there.map((measure) => [measure, Array.from(columns[measure], (value) => value || 0)])),
    'people-known': Array.from(people, (all, atom) => all - atoms.peopleUnknown[atom]!),
  }
}
