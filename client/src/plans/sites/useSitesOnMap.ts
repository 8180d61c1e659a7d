import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import { fitnesses, fitnessOf, outcomeCounts } from '@arraigo/shared/plans/siteFitness.ts'
import type { MultiPolygon } from 'geojson'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaintColour } from '../../map/paintColours.ts'
import type { Painting } from '../../map/painting.ts'
import { boundsOf, stage, useOverlay, usePainting } from '../../map/stage.ts'

const colours: readonly PaintColour[] = ['coverage-5', 'need-3', { from: 'land', to: 'unknown', share: 0.8 }]

/** Sites by whether they can be used. Null paints nothing. */
export function useSitesOnMap(sites: readonly PlanSite[] | null): void {
  const { t } = useTranslation()
  const painting = useMemo((): Painting | null => {
    if (sites === null || sites.length === 0) return null
    const classes = sites.map((site) => fitnesses.indexOf(fitnessOf(site)))
    return {
      collection: 'sites',
      ids: sites.map(({ id }) => id),
      classes,
      colours,
      legend: {
        title: t('sites.legend'),
        classes: fitnesses.map((fitness, at) => ({
          label: t(`sites.fitness.${fitness}`),
          count: classes.filter((of) => of === at).length,
        })),
        unknown: null,
        suppressed: null,
        hints: [t('sites.legendHint')],
      },
      say: (at) => {
        const site = sites[at]
        return site === undefined
          ? ''
          : `${t(`sites.fitness.${fitnessOf(site)}`)}. ${t('sites.counts', outcomeCounts(site))}`
      },
    }
  }, [sites, t])
  usePainting(painting)
}

/** One boundary with a crisp edge, looked at once; `id` is what it is the boundary of. */
export function useSiteBoundary(id: number, boundary: MultiPolygon | null): void {
  const overlay = useMemo(
    () =>
      boundary === null
        ? null
        : {
            kind: 'preview' as const,
            data: {
              type: 'FeatureCollection' as const,
              features: [{ type: 'Feature' as const, properties: { id }, geometry: boundary }],
            },
            selected: id,
          },
    [id, boundary],
  )
  useOverlay('site', overlay)
  const features = overlay?.data.features
  useEffect(() => {
    const bounds = features === undefined ? null : boundsOf(features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 16 })
  }, [features])
}
