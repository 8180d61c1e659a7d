import type { DemandAtoms } from '../../demandAtoms.ts'
import { type DemandMeasure, demandMeasures, type HexagonResolution, hexagonResolutions } from '../../demandMeasures.ts'
import { hexagonsOf, inCoarserHexagons } from '../../hexagons.ts'
import type { ProtectedGroups } from '../joinGroups.ts'
import type { ProtectedFigures } from '../protectFigures.ts'
import { type AtomPlaces, type PublishedSums, publishedHexagonSums, publishedPlaceSums } from '../publishedSums.ts'
import type { PublishedThresholds } from '../thresholds.ts'
import type { Equation } from './attack.ts'

/** `unknown-share` says how many people it is of: their number follows from it. */
export const attackedColumns = (atoms: DemandAtoms): Record<DemandMeasure, Float64Array> => ({
  ...atoms.values,
  'unknown-share': atoms.peopleUnknown,
})

type Publishing = (groups: ProtectedGroups, column: Float64Array) => PublishedSums

/** Every place that figures are published for, at every scale: blocks, zones, comunas, all; hexagons of all sizes, also cut to a comuna. */
function publishings(atoms: DemandAtoms): Publishing[] {
  const all = [...Array(atoms.count).keys()]
  const placesOf = (of: readonly number[]): AtomPlaces => ({ count: Math.max(-1, ...of) + 1, of })
  const places = [
    all.map((atom) => (atoms.kind[atom] === 0 ? atom : -1)),
    [...atoms.zone],
    [...atoms.comuna],
    all.map(() => 0),
  ].map(placesOf)
  const scopes = [null, ...[0, 1].map((comuna) => Uint8Array.from(atoms.comuna, (own) => (own === comuna ? 1 : 0)))]
  const finest = hexagonsOf(atoms.places, 9)
  const hexagons = hexagonResolutions.map((size: HexagonResolution) => inCoarserHexagons(finest, size))
  return [
    ...places.map(
      (own): Publishing =>
        (groups, column) =>
          publishedPlaceSums(groups, column, own),
    ),
    ...scopes.flatMap((scope) =>
      hexagons.map(
        ({ ids, of }): Publishing =>
          (groups, column) =>
            publishedHexagonSums(groups, column, { count: ids.length, of }, scope),
      ),
    ),
  ]
}

/** All numbers that are published of a territory, each with the atoms that are behind it. */
export function publishedEquations(atoms: DemandAtoms, figures: ProtectedFigures): Equation[] {
  const columns = attackedColumns(atoms)
  return publishings(atoms).flatMap((publishing) =>
    demandMeasures.flatMap((measure) => {
      // People are published as those that each measure's figures are of, too.
      const groups = measure === 'people' && figures.people !== null ? Object.values(figures) : [figures[measure]]
      return [...new Set(groups)].flatMap((own) =>
        own === null ? [] : equationsOf(measure, publishing, own, columns[measure]),
      )
    }),
  )
}

function equationsOf(
  measure: string,
  publishing: Publishing,
  groups: ProtectedGroups,
  column: Float64Array,
): Equation[] {
  const { values } = publishing(groups, column)
  const behind = [...column.keys()].map((atom) => {
    const alone = new Float64Array(column.length)
    alone[atom] = 1
    return publishing(groups, alone).values.indexOf(1)
  })
  return [...values.keys()]
    .filter((place) => !Number.isNaN(values[place]!))
    .map((place) => ({ measure, atoms: [...behind.keys()].filter((atom) => behind[atom] === place) }))
}

/** As if each atom could be published. */
export function nothingProtected(atoms: DemandAtoms): ProtectedFigures {
  const each = Uint32Array.from({ length: atoms.count }, (_, atom) => atom)
  const groups: ProtectedGroups = { count: atoms.count, groupOf: each, anchor: each, standing: each }
  return Object.fromEntries(demandMeasures.map((measure) => [measure, groups])) as ProtectedFigures
}

/** Only primary suppression: each small figure is hidden, whatever follows from the others. */
export const withoutSmallFigures = (
  equations: readonly Equation[],
  atoms: DemandAtoms,
  { people, households }: PublishedThresholds,
): Equation[] =>
  equations.filter(({ measure, atoms: behind }) => {
    const column = attackedColumns(atoms)[measure as DemandMeasure]
    const sum = behind.reduce((total, atom) => total + (column[atom] || 0), 0)
    return sum === 0 || sum >= (measure === 'people' || measure === 'unknown-share' ? people : households)
  })
