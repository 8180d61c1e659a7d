import type { CoverageTable, PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { ComputedAnswer } from '../ComputedAnswer.tsx'
import { useCoverageTable } from '../coverage.api.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import { useCoveragePlace } from '../useCoveragePlace.ts'
import { type RankedPlace, rankPlaces, type WeightDraft } from './weightDraft.ts'

const shownPlaces = 10

/** The settlements that lack most by the weights as they are in the fields, before anything is saved. */
export function DeficitPreview({ saved, draft }: { saved: WeightDraft; draft: WeightDraft }) {
  const { t } = useTranslation()
  const { set } = useCoverageAddress()
  const { choice, query } = useCoveragePlace(set, 'settlements')
  // The whole region also for a comuna: what is unknown may count as the region's places in the middle.
  const { comuna } = query ?? {}
  const region = query?.region ?? comuna?.slice(0, 2)
  const table = useCoverageTable(region === undefined ? null : { set, collection: 'settlements', region })
  return (
    <Section title={t('standards.top', { count: shownPlaces })}>
      <p className="hint">{t('standards.topHint')}</p>
      <PlaceField collection="settlements" choice={choice} isRegional />
      {query === null ? (
        <p className="lead">{t('standards.noSettlements')}</p>
      ) : (
        <ComputedAnswer query={table} lines={shownPlaces}>
          {(answer) => <TopPlaces table={answer} comuna={comuna ?? null} saved={saved} draft={draft} />}
        </ComputedAnswer>
      )}
    </Section>
  )
}

interface TopPlacesProps {
  table: CoverageTable
  /** Only its settlements are listed; null: the whole region's. */
  comuna: string | null
  saved: WeightDraft
  draft: WeightDraft
}

function TopPlaces({ table, comuna, saved, draft }: TopPlacesProps) {
  const { t } = useTranslation()
  const isListed = (place: PlaceCoverage) => comuna === null || place.comunaCode === comuna
  const all = useMemo(() => rankPlaces(table, saved, draft), [table, saved, draft])
  const ranked = all.filter(({ place }) => isListed(place))
  const without = table.places.filter(isListed).length - ranked.length
  if (ranked.length === 0) return <p className="lead">{t('standards.noIndex')}</p>
  return (
    <>
      <ol className="rows standards-top">
        {ranked.slice(0, shownPlaces).map((one, at) => (
          <li key={one.place.id}>
            <TopPlace ranked={one} position={at + 1} />
          </li>
        ))}
      </ol>
      {without > 0 && <p className="hint">{t('standards.withoutIndex', { count: without })}</p>}
    </>
  )
}

function TopPlace({
  ranked: { place, value, completeness, rise },
  position,
}: {
  ranked: RankedPlace
  position: number
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleOf = usePlaceTitle()
  return (
    <div className="row">
      <span className="standards-position">{position}</span>
      <span className="row-main">
        {titleOf(place)}
        <span className="hint">
          {[place.comunaName, t('standards.completeness', { share: format.percent(completeness) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="row-figure">
        <strong>{format.number(value, 1)}</strong>
        <span className="hint">
          <Rise rise={rise} />
        </span>
      </span>
    </div>
  )
}

/** How many places it rises or falls by the draft. */
function Rise({ rise }: Pick<RankedPlace, 'rise'>) {
  const { t } = useTranslation()
  if (rise === null) return t('standards.newInList')
  if (rise === 0) return t('standards.samePlace')
  return rise > 0 ? t('standards.rises', { count: rise }) : t('standards.falls', { count: -rise })
}
