import type { HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { measureNames, scaleNames } from '@arraigo/shared/demand/demandNames.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaintedSource, type Painting, suppressedClass } from '../../map/painting.ts'
import { useFormat } from '../../platform/format.ts'
import { useHotSpots } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { type Confidence, classedHotSpots, type HotSpotClass, hotSpotClasses } from './hotSpotClasses.ts'
import { useHotSpotsQuery } from './useHotSpotsQuery.ts'

/** Hot and cold spots of the address, to paint; null where they are not wanted or not there yet. */
export function useHotSpotsPainting(isWanted: boolean): Painting | null {
  const { query, source, confidence } = useHotSpotsQuery()
  const answer = useHotSpots(isWanted ? query : null).data?.answer ?? null
  return usePaintingOf(isWanted ? answer : null, source, confidence)
}

function usePaintingOf(answer: HotSpots | null, source: PaintedSource, confidence: Confidence): Painting | null {
  const { t } = useTranslation()
  const { number, locale } = useFormat()
  const { measure, per } = useDemandAddress()
  // biome-ignore lint/correctness/useExhaustiveDependencies: number and t change with the locale alone
  return useMemo(() => {
    if (answer === null) return null
    const classes = hotSpotClasses(confidence)
    const classed = classedHotSpots(answer, classes)
    const labelOf = ({ kind, confidence: percent }: HotSpotClass) =>
      percent === null ? t('hotspots.none') : t(`hotspots.${kind as 'hot' | 'cold'}`, { percent })
    const name = measureNames[measure][locale]
    return {
      collection: source,
      ids: answer.ids,
      tilesOf: source === 'demand' ? JSON.stringify(answer.basis.versions) : undefined,
      classes: classed.of,
      colours: classes.map(({ colour }) => colour),
      legend: {
        title: t('hotspots.legend.title'),
        classes: classes.map((one, at) => ({ label: labelOf(one), count: classed.counts[at] ?? 0 })),
        unknown: classed.untested > 0 ? classed.untested : null,
        suppressed: classed.suppressed > 0 ? classed.suppressed : null,
        hints: [`${name}, ${scaleNames[scaleOf(measure, per)][locale]}`, t('hotspots.legend.method')],
      },
      say: (at) => {
        const own = classes[classed.of[at] ?? -1]
        if (own === undefined)
          return t(classed.of[at] === suppressedClass ? 'hotspots.suppressed' : 'hotspots.untested')
        return t('hotspots.said', { label: labelOf(own), z: number(answer.z[at], 1) })
      },
    }
  }, [answer, source, confidence, measure, per, locale])
}
