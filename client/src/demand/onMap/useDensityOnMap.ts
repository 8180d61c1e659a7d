import type { Density } from '@arraigo/shared/demand/demand.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rampColours } from '../../map/paintColours.ts'
import type { Painting } from '../../map/painting.ts'
import { type Overlay, useOverlay } from '../../map/stage.ts'
import { useDensity } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import { type DemandWords, useDemandWords } from '../useDemandWords.ts'

/** A share has no density. */
export function useDensityQuery() {
  const { measure, of, audience, classes } = useDemandAddress()
  const { within } = useDemandPlace()
  const isAsked = of === 'density' && within !== null && measure !== 'unknown-share'
  const query = { in: within as string, measure, classes, ...(audience === 'public' ? { audience } : {}) }
  return useDensity(isAsked ? query : null)
}

/** Smooth density as an overlay; its legend is a painting of no places. Null while it is not asked for, or not there. */
export function useDensityOnMap(): Painting | null {
  const { measure, audience } = useDemandAddress()
  const words = useDemandWords()
  const { t } = useTranslation()
  const query = useDensityQuery()
  const isAsked = query.isEnabled
  const density = query.data?.answer ?? null
  useOverlay(
    'density',
    useMemo(() => (density === null || !isAsked ? null : overlayOf(density)), [density, isAsked]),
  )
  return useMemo(() => {
    if (density === null || !isAsked) return null
    const { format } = words
    return {
      collection: 'demand',
      ids: [],
      classes: [],
      colours: rampColours('need', density.breaks.length),
      legend: {
        title: words.measure(measure),
        classes: bandWords(density, words),
        unknown: null,
        suppressed: null,
        hints: [
          words.capital(words.unit(measure, 'km2')),
          t('demand.legend.density', {
            metres: format.number(density.bandwidthM),
            cell: format.number(density.cellM),
          }),
          t('demand.legend.rule', { rule: words.rule(density.basis.rule) }),
          t(`demand.legend.audience.${audience}`),
          t('demand.legend.computed', { at: format.dateTime(density.basis.computedAt) }),
        ],
      },
      say: () => '',
    }
  }, [density, isAsked, measure, audience, words, t])
}

function bandWords({ breaks, maximum }: Density, words: DemandWords): { label: string }[] {
  const say = (value: number) => words.figure('families', value)
  return breaks.map((from, at) => ({ label: `${say(from)} – ${say(breaks[at + 1] ?? maximum)}` }))
}

/** Each band as far along the ramp as it is among the others. */
function overlayOf({ bands, breaks }: Density): Overlay {
  const last = Math.max(1, breaks.length - 1)
  const features = bands.features.map((feature, at) => ({
    ...feature,
    properties: { ...feature.properties, id: at, share: Number(feature.properties?.band ?? 0) / last },
  }))
  return { kind: 'density', data: { type: 'FeatureCollection', features } }
}
