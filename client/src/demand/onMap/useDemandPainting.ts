import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pairColours, rampColours } from '../../map/paintColours.ts'
import { type Painting, suppressedClass } from '../../map/painting.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { type DemandWords, useDemandWords } from '../useDemandWords.ts'
import { cellFigures } from './cellFigures.ts'
import { cutsFrom, cutsText } from './cuts.ts'
import { leastFigures } from './leastFigures.ts'
import { type Classing, type PaintedClasses, paintedClasses, pairedClasses } from './paintedClasses.ts'
import type { CellsOnMap } from './useCellsOnMap.ts'
import { useMapHints } from './useMapHints.ts'

/** One measure on the map; null while its figures are not there. */
export function useDemandPainting(onMap: CellsOnMap | null, measure: DemandMeasure | null): Painting | null {
  const { per, breaks, classes, cuts, choose } = useDemandAddress()
  const words = useDemandWords()
  const { t } = useTranslation()
  const hints = useMapHints(onMap, measure, false)
  return useMemo(() => {
    if (onMap === null || measure === null) return null
    const classing: Classing = { method: breaks, count: classes, cuts: cutsFrom(cuts) }
    const all = [onMap.cells, ...onMap.others].map((cells) => {
      const figures = cellFigures(cells, measure, per)
      return { figures, ids: cells.ids, least: leastEntries(cells, measure), of: paintedClasses(figures, classing) }
    })
    const shown = all[0] as (typeof all)[number]
    const scale = scaleOf(measure, per)
    const values = all.flatMap(({ figures }) => figures.values)
    const count = Math.max(1, shown.of.breaks.length - 1)
    const painted = all.flatMap(({ of }) => alongClasses(of, count))
    const isLeast = all.flatMap(({ least }) => least)
    return {
      collection: onMap.source,
      ids: all.flatMap(({ ids }) => ids),
      classes: painted,
      colours: rampColours('need', count),
      legend: {
        title: words.measure(measure),
        classes: classWords(shown.of, measure, words),
        unknown: shown.of.unknown === 0 ? null : shown.of.unknown,
        suppressed: shown.of.suppressed === 0 ? null : shown.of.suppressed,
        hints,
        histogram:
          shown.of.breaks.length < 2
            ? undefined
            : {
                values: shown.figures.values.filter((value) => value !== null),
                breaks: shown.of.breaks,
                say: (value: number) => words.figure(measure, value),
                onMove:
                  breaks === 'typed' ? (moved: number[]) => choose({ cuts: cutsText(moved.slice(1, -1)) }) : undefined,
              },
      },
      say: (at) => {
        if (painted[at] === suppressedClass) return t('demand.headline.suppressed')
        const amount = words.amount(measure, scale, values[at] ?? null)
        return isLeast[at] ? t('demand.legend.atLeast', { amount }) : amount
      },
      tilesOf: tilesOf(onMap),
    } satisfies Painting
  }, [onMap, measure, per, breaks, classes, cuts, choose, words, hints, t])
}

const leastEntries = (cells: DemandCells, measure: DemandMeasure): boolean[] => {
  const isLeast = leastFigures(cells, measure)
  return cells.ids.map((_, at) => isLeast(at))
}

/** Hexagons are where people and settlements are; other tiles are refreshed with their own rows. */
const tilesOf = ({ source, cells }: CellsOnMap): string | undefined =>
  source === 'demand' ? JSON.stringify(cells.basis.versions) : undefined

/** The next sizes of hexagons may have fewer or more classes: theirs are as far along the ramp. */
function alongClasses({ classes, counts }: PaintedClasses, count: number): number[] {
  const last = counts.length - 1
  if (last + 1 === count || last < 1) return Array.from(classes)
  return Array.from(classes, (of) => (of < 0 ? of : Math.round((of * (count - 1)) / last)))
}

/** One value is no range. */
const range = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`)

function classWords({ breaks, counts }: PaintedClasses, measure: DemandMeasure, words: DemandWords) {
  const say = (value: number) => words.figure(measure, value)
  return counts.map((count, at) => ({
    label: range(say(breaks[at] as number), say(breaks[at + 1] as number)),
    count,
  }))
}

/** Two measures at once; null where only one is asked for. */
export function usePairPainting(onMap: CellsOnMap | null): Painting | null {
  const { measure, and, per } = useDemandAddress()
  const words = useDemandWords()
  const { t } = useTranslation()
  const hints = useMapHints(onMap, measure, true)
  return useMemo(() => {
    if (onMap === null || and === null) return null
    const of = (cells: DemandCells) => [cellFigures(cells, measure, per), cellFigures(cells, and, per)] as const
    const all = [onMap.cells, ...onMap.others].map((cells) => {
      const [first, second] = of(cells)
      return { first, second, ids: cells.ids, paired: pairedClasses(first, second) }
    })
    const { paired } = all[0] as (typeof all)[number]
    const painted = all.flatMap((one) => Array.from(one.paired.classes))
    const firsts = all.flatMap(({ first }) => first.values)
    const seconds = all.flatMap(({ second }) => second.values)
    const names = { first: words.measure(measure), second: words.measure(and) }
    const rangeOf = (limits: readonly number[], of: DemandMeasure, at: number) =>
      limits.length < 2
        ? ''
        : `${words.figure(of, limits[Math.min(at, limits.length - 2)] as number)} – ${words.figure(of, limits[Math.min(at + 1, limits.length - 1)] as number)}`
    return {
      collection: onMap.source,
      ids: all.flatMap(({ ids }) => ids),
      classes: painted,
      colours: pairColours,
      legend: {
        title: `${names.first} × ${names.second}`,
        square: { down: names.first, across: names.second },
        classes: paired.counts.map((count, at) => ({
          label: t('demand.legend.pair', {
            ...names,
            firstRange: rangeOf(paired.first, measure, Math.floor(at / 3)),
            secondRange: rangeOf(paired.second, and, at % 3),
          }),
          count,
        })),
        unknown: paired.unknown === 0 ? null : paired.unknown,
        suppressed: paired.suppressed === 0 ? null : paired.suppressed,
        hints,
      },
      say: (at) =>
        painted[at] === suppressedClass
          ? t('demand.headline.suppressed')
          : `${words.amount(measure, scaleOf(measure, per), firsts[at] ?? null)} · ${words.amount(and, scaleOf(and, per), seconds[at] ?? null)}`,
      tilesOf: tilesOf(onMap),
    } satisfies Painting
  }, [onMap, measure, and, per, words, hints, t])
}
