import { needComponents } from '../../../need/needComponents.ts'
import type { Amount, DemandCells, PlaceDemand } from '../../demand.schema.ts'
import { amountOf } from '../../demandColumns.ts'
import type { DemandMeasure, HexagonResolution } from '../../demandMeasures.ts'
import { hexagonParent } from '../../hexagonId.ts'
import type { PublishedThresholds } from '../thresholds.ts'

/** What anybody can ask for: places of every kind, totals, hexagons of every size. */
export interface Publication {
  places: readonly PlaceDemand[]
  /** Totals of territories by their code; empty: all. */
  totals: ReadonlyMap<string, PlaceDemand>
  hexagons: readonly HexagonAnswer[]
  /** Zones of blocks by their row ids, as anybody sees on a map. */
  zoneOfBlock: ReadonlyMap<number, number>
}

export interface HexagonAnswer {
  /** Code of the territory that was asked about; empty: all. */
  within: string
  /** Measures that were asked about together: they are of the same people. */
  asked: string
  cells: DemandCells
}

/** A number below the threshold, and how it came out. */
export interface Leak {
  how: string
  measure: string
  value: number
}

const familyMeasures = [
  'families',
  'settlement-families',
  'census-families',
  'set-aside',
  ...needComponents,
] as const satisfies DemandMeasure[]
const measures = [...familyMeasures, 'people'] as const
type Measure = (typeof measures)[number]

/** Answers are rounded, and sums of many are off by more. */
const tolerance = 0.05

/**
 * An attacker's script: looks at every published number and subtracts from each total the parts that were published of it: places
 * from the places around them, hexagons from larger ones and from those of a whole region, parts of the demand from the whole.
 */
export function subtractTotals(publication: Publication, rule: readonly string[], least: PublishedThresholds): Leak[] {
  const isSmall = (measure: string, value: number) =>
    value > tolerance && value < (measure.startsWith('people') ? least.people : least.households) - tolerance
  return [
    ...numbersAsTheyAre(publication),
    ...partsOfDemand(publication, rule),
    ...placesInPlaces(publication),
    ...hexagonsInHexagons(publication),
    ...hexagonsOfParts(publication),
  ].filter(({ measure, value }) => isSmall(measure, Math.abs(value)))
}

function numbersAsTheyAre({ places, totals, hexagons }: Publication): Leak[] {
  const said = (how: string, measure: string, value: number | null | undefined): Leak[] =>
    value === null || value === undefined ? [] : [{ how, measure, value }]
  return [
    ...[...places, ...totals.values()].flatMap((place) =>
      measures.flatMap((measure) => {
        const { value, low, high } = amountOf(place, measure)
        return [value, low, high].flatMap((number) => said(`${place.of} ${place.code}`, measure, number))
      }),
    ),
    ...[...places, ...totals.values()].flatMap((place) => {
      const unknown = place.unknownShare === null ? null : place.unknownShare * (place.people.value ?? 0)
      const known = unknown === null ? null : (place.people.value ?? 0) - unknown
      return [unknown, known].flatMap((number) => said(`${place.of} ${place.code}`, 'people of unknown need', number))
    }),
    ...hexagons.flatMap(({ cells }) =>
      Object.entries({ ...cells.values, people: cells.people }).flatMap(([measure, values]) =>
        measure === 'unknown-share'
          ? []
          : values.flatMap((value, at) => said(`${cells.of} ${cells.ids[at]}`, measure, value)),
      ),
    ),
    ...hexagons.flatMap(({ cells }) =>
      Object.entries(cells.peopleOf ?? {}).flatMap(([measure, values]) =>
        values.flatMap((value, at) => said(`${cells.of} ${cells.ids[at]}, people of ${measure}`, 'people', value)),
      ),
    ),
  ]
}

type Term = readonly [sign: 1 | -1, measure: string]

/** What is set aside, a component or a source that follows from the others. Unknown is nothing in a sum; hidden is not. */
function partsOfDemand({ places, totals, hexagons }: Publication, rule: readonly string[]): Leak[] {
  const sums: Record<string, Term[]> = {
    'families of settlements': [
      [1, 'families'],
      [-1, 'census-families'],
    ],
    'families of the census': [
      [1, 'families'],
      [-1, 'settlement-families'],
    ],
    'set aside': [...rule.map((component): Term => [1, component]), [-1, 'census-families']],
    'census outside': [...rule.map((component): Term => [1, component]), [-1, 'set-aside']],
    ...Object.fromEntries(
      rule.map((component): [string, Term[]] => [
        `component ${component}`,
        [
          [1, 'census-families'],
          [1, 'set-aside'],
          ...rule.filter((other) => other !== component).map((other): Term => [-1, other]),
        ],
      ]),
    ),
  }
  const follow = (
    where: string,
    numberFor: (measure: string) => number | null,
    peopleOf: (measure: string) => unknown,
  ) =>
    Object.entries(sums).flatMap(([measure, terms]): Leak[] => {
      const values = terms.map(([sign, of]) => [sign, numberFor(of)] as const)
      if (values.some(([, value]) => value === null)) return []
      // Of other people it is nobody's figure.
      if (new Set(terms.map(([, of]) => peopleOf(of))).size > 1) return []
      return [
        { how: `parts of ${where}`, measure, value: values.reduce((sum, [sign, value]) => sum + sign * value!, 0) },
      ]
    })
  const ofPlace = (place: PlaceDemand) => (measure: string) => numberOf(amountOf(place, measure as Measure))
  const hiddenIn = (cells: DemandCells) =>
    new Map(Object.entries(cells.suppressed).map(([measure, entries]) => [measure, new Set(entries)]))
  const ofCell = (cells: DemandCells, hidden: ReturnType<typeof hiddenIn>, at: number) => (measure: string) =>
    !(measure in cells.values) || hidden.get(measure)?.has(at) ? null : (cells.values[measure]![at] ?? 0)
  return [
    ...[...places, ...totals.values()].flatMap((place) =>
      follow(`${place.of} ${place.code}`, ofPlace(place), () => place),
    ),
    ...hexagons.flatMap(({ cells }) => {
      const hidden = hiddenIn(cells)
      const peopleAt = (at: number) => (measure: string) => (cells.peopleOf?.[measure] ?? cells.people)[at]
      return cells.ids.flatMap((id, at) => follow(`${cells.of} ${id}`, ofCell(cells, hidden, at), peopleAt(at)))
    }),
  ]
}

/** Null where it is hidden: what is unknown is in no sum. */
const numberOf = ({ value, how }: Amount): number | null => (how === 'suppressed' ? null : (value ?? 0))

function placesInPlaces({ places, totals, zoneOfBlock }: Publication): Leak[] {
  const of = (kind: PlaceDemand['of']) => places.filter((place) => place.of === kind)
  const zones = new Map(of('zones').map((zone) => [zone.id, zone]))
  const zoneOf = (block: PlaceDemand) => zones.get(zoneOfBlock.get(block.id) ?? -1)
  const total = (code: string | null) => (code === null ? undefined : totals.get(code))
  const pairs: [string, PlaceDemand[], (child: PlaceDemand) => PlaceDemand | undefined][] = [
    ['all - regions', of('regions'), () => totals.get('')],
    ['region - comunas', of('comunas'), ({ regionCode }) => total(regionCode)],
    ['comuna - zones', of('zones'), ({ comunaCode }) => total(comunaCode)],
    ['comuna - blocks', of('blocks'), ({ comunaCode }) => total(comunaCode)],
    ['zone - blocks', of('blocks'), zoneOf],
    ['region - zones', of('zones'), ({ regionCode }) => total(regionCode)],
    ['region - blocks', of('blocks'), ({ regionCode }) => total(regionCode)],
  ]
  return pairs.flatMap(([how, children, parentOf]) => {
    const byParent = Map.groupBy(children, parentOf)
    return [...byParent].flatMap(([parent, own]) =>
      parent === undefined
        ? []
        : measures.flatMap((measure) => {
            const whole = numberOf(amountOf(parent, measure))
            if (whole === null) return []
            const parts = own.reduce((sum, child) => sum + (numberOf(amountOf(child, measure)) ?? 0), 0)
            return [{ how: `${how} of ${parent.code}`, measure, value: whole - parts }]
          }),
    )
  })
}

function hexagonsInHexagons({ hexagons }: Publication): Leak[] {
  return hexagons.flatMap(({ within, asked, cells: large }) =>
    hexagons.flatMap(({ within: own, asked: together, cells: small }) => {
      if (own !== within || together !== asked || !(Number(small.of.slice(3)) > Number(large.of.slice(3)))) return []
      const size = Number(large.of.slice(3)) as HexagonResolution
      const parents = small.ids.map((id) => hexagonParent(id, size))
      return residuals(`${large.of} - ${small.of} in ${within}`, large, [{ parents, cells: small }])
    }),
  )
}

/** Hexagons of everything, less those of each region or comuna. */
function hexagonsOfParts({ hexagons }: Publication): Leak[] {
  return hexagons.flatMap(({ within, asked, cells: whole }) => {
    const parts = hexagons.filter(
      (part) =>
        part.asked === asked &&
        part.cells.of === whole.of &&
        part.within.startsWith(within) &&
        part.within.length > within.length,
    )
    return [...Map.groupBy(parts, (part) => part.within.length).values()].flatMap((own) =>
      residuals(
        `${whole.of} in ${within || 'all'} - its parts`,
        whole,
        own.map(({ cells }) => ({ parents: cells.ids, cells })),
      ),
    )
  })
}

function residuals(how: string, whole: DemandCells, parts: { parents: number[]; cells: DemandCells }[]): Leak[] {
  const entries = new Map(whole.ids.map((id, at) => [id, at]))
  return Object.entries(whole.values).flatMap(([measure, values]) => {
    const left = values.slice()
    for (const { parents, cells } of parts) {
      parents.forEach((parent, at) => {
        const entry = entries.get(parent)
        const part = cells.values[measure]?.[at] ?? 0
        if (entry !== undefined && left[entry] !== null) left[entry] = left[entry]! - part
      })
    }
    return measure === 'unknown-share'
      ? []
      : left.flatMap((value, at) => (value === null ? [] : [{ how: `${how}: ${whole.ids[at]}`, measure, value }]))
  })
}
