import { strategies } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLayerChanges } from '../../layers/layers.state.ts'
import type { ColourName } from '../../map/colours.ts'
import { type Painting, unknownClass } from '../../map/painting.ts'
import { boundsToLookAt, stage, usePainting } from '../../map/stage.ts'
import { usePlanWords } from '../usePlanWords.ts'

/** As in plans: what stays is cool, what moves is warm. */
const strategyColours: readonly ColourName[] = ['category-green', 'category-orange', 'category-vermilion']

/** Settlements by where their families can stay, over the areas of hazards. */
export function useStrategyPainting(
  all: readonly SettlementStrategy[] | undefined,
  onPick: (id: number) => void,
): void {
  const { t } = useTranslation()
  const words = usePlanWords()
  const pick = useRef(onPick)
  pick.current = onPick
  const { locale } = words.format
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and t change with the locale alone
  const painting = useMemo((): Painting | null => {
    if (all === undefined) return null
    const classes = all.map(({ strategy }) => (strategy === null ? unknownClass : strategies.indexOf(strategy)))
    const count = (of: number) => classes.filter((one) => one === of).length
    const unknown = count(unknownClass)
    return {
      collection: 'settlements',
      ids: all.map(({ settlementId }) => settlementId),
      classes,
      colours: strategyColours,
      legend: {
        title: t('strategies.legend'),
        classes: strategies.map((strategy, at) => ({ label: words.strategy(strategy), count: count(at) })),
        unknown: unknown === 0 ? null : unknown,
        suppressed: null,
        hints: [t('strategies.legendHint')],
      },
      say: (at) => {
        const one = all[at]
        return one === undefined ? '' : `${words.strategy(one.strategy)}. ${words.said(one.reason)}`
      },
      onPick: (id) => pick.current(id),
    }
  }, [all, locale])
  usePainting(painting)
}

/** The hazards lie beneath, unless the link that was opened says which layers to show. */
export function useHazardsBeneath(): void {
  const { change } = useLayerChanges()
  useEffect(() => {
    if (new URLSearchParams(window.location.search).has('layers')) return
    change('hazards', { isVisible: true }, { replace: true })
  }, [change])
}

/** Flies to what is looked at first, where the link does not say where the map is; then the field of the place does. */
export function useLookAtStrategies(all: readonly SettlementStrategy[] | undefined): void {
  const isSeen = useRef(new URLSearchParams(window.location.search).has('map'))
  useEffect(() => {
    if (all === undefined || isSeen.current) return
    isSeen.current = true
    const bounds = boundsToLookAt(
      all.flatMap(({ longitude, latitude }) =>
        longitude === null || latitude === null
          ? []
          : [
              {
                type: 'Feature' as const,
                geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
                properties: {},
              },
            ],
      ),
    )
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 12 })
  }, [all])
}
