import type { CoverageValues, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ramps } from '../../map/paintColours.ts'
import { type Painting, unknownClass } from '../../map/painting.ts'
import { usePainting } from '../../map/stage.ts'
import { usePaintedCollection } from '../../map/usePaintedCollection.ts'
import { useFormat } from '../../platform/format.ts'
import { useCoverageValues, useStandards } from '../coverage.api.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { useCoveragePlace } from '../useCoveragePlace.ts'
import { useServiceName } from '../useServiceName.ts'
import { classOfShare, shareClasses } from './shareClasses.ts'

/** Colours the map by the service of the address while coverage is open. Draws nothing itself. */
export function CoverageOnMap() {
  const { set, collection: asked, service } = useCoverageAddress()
  const collection = usePaintedCollection(asked)
  // The same place as the panel speaks of, also where none was chosen.
  const { place } = useCoveragePlace(set, asked).choice
  const where = place.kind === 'region' || place.kind === 'comuna' ? { [place.kind]: place.code } : {}
  const values = useCoverageValues(service === null ? null : { set, collection, service, ...where })
  const standards = useStandards().data
  const standard = standards?.find((one) => one.setName === set && one.service === service)
  usePainting(usePaintingOf({ values: values.data?.answer ?? null, standard, collection, asked }))
  return null
}

interface Painted {
  values: CoverageValues | null
  standard: Standard | undefined
  collection: MeasuredCollection
  asked: MeasuredCollection
}

function usePaintingOf({ values, standard, collection, asked }: Painted): Painting | null {
  const hints = useHints({ values, standard, collection, asked })
  const format = useFormat()
  const nameOf = useServiceName()
  const { t } = useTranslation()
  const { locale } = format
  const title = values === null ? '' : nameOf(values.service)
  const hintText = JSON.stringify(hints)
  // biome-ignore lint/correctness/useExhaustiveDependencies: format and t change with the locale alone
  return useMemo(() => {
    if (values === null) return null
    const metres = format.number(values.standardM)
    return {
      collection,
      ids: values.ids,
      classes: values.share.map((share) => (share === null ? unknownClass : classOfShare(share))),
      colours: ramps.coverage,
      legend: {
        title,
        classes: shareClasses.map(({ from, to }) => ({
          label: t('layers.classes.between', { from: format.number(100 * from), to: format.percent(to) }),
        })),
        unknown: values.share.filter((share) => share === null).length,
        suppressed: null,
        hints: JSON.parse(hintText) as string[],
      },
      say: (at) => {
        const share = values.share[at] ?? null
        return share === null ? t('unknown') : t('coverageCard.legend.within', { share: format.percent(share), metres })
      },
    }
  }, [values, collection, title, hintText, locale])
}

/** Unit first; then scale, share of unknown, standard, source and when. */
function useHints({ values, standard, collection, asked }: Painted): string[] {
  const { t } = useTranslation()
  const format = useFormat()
  if (values === null) return []
  const all = values.ids.length
  const unknown = values.share.filter((share) => share === null).length
  const scale = collection === asked ? null : t(`coverageCard.legend.${collection === 'zones' ? 'zones' : 'comunas'}`)
  const standardText = ({ setName, validFromYear, confidence }: Standard): string => {
    const setText = standardSetName(format.locale, setName)
    const words = t('coverageCard.legend.standard', { set: setText, year: String(validFromYear) })
    return confidence === 'confirmed' ? words : `${words} (${t('coverageCard.legend.unconfirmed')})`
  }
  const hints = [
    t('coverageCard.legend.unit.people', { metres: format.number(values.standardM) }),
    scale,
    all === 0
      ? null
      : t('coverageCard.legend.unknown', {
          share: format.percent(unknown / all),
          unknown: format.number(unknown),
          all: format.number(all),
        }),
    standard === undefined ? null : standardText(standard),
    standard === undefined ? null : t('coverageCard.legend.source', { source: standard.source }),
    t('coverageCard.legend.computed', { at: format.dateTime(values.basis.computedAt) }),
  ]
  return hints.filter((hint) => hint !== null)
}
