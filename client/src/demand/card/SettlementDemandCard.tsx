import type { SettlementDemand } from '@arraigo/shared/demand/card.schema.ts'
import { deduplicationNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useItem } from '../../territory/items.api.ts'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useDemandWords } from '../useDemandWords.ts'
import { useDeprivations, useSettlementDemand } from './demandCard.api.ts'
import './demandCard.css'
import { Deprivations } from './Deprivations.tsx'
import { BasisLines } from './PlaceDemandCard.tsx'

/** What a settlement adds to demand, what of the census on its ground is not counted again, and its slum deprivations. */
export function SettlementDemandCard({ id }: { id: number }) {
  const words = useDemandWords()
  return (
    <div className="demand-card">
      <ComputedAnswer query={useSettlementDemand(id)} words={words.computing} lines={5}>
        {(demand) => <SettlementFigures demand={demand} />}
      </ComputedAnswer>
      <SettlementDeprivations id={id} />
    </div>
  )
}

function SettlementFigures({ demand }: { demand: SettlementDemand }) {
  const { t } = useTranslation()
  const { number, locale } = useFormat()
  const { counts, why, households, places, placesUnknown, deficitInside, setAside, basis } = demand
  return (
    <>
      <p>
        {counts
          ? t('demandCard.settlement.counts', { households: number(households) })
          : t(`demandCard.settlement.not.${why ?? 'households-unknown'}`)}
      </p>
      {counts && (
        <p>
          {places === 0
            ? t('demandCard.settlement.noCensus')
            : deficitInside === null
              ? t('demandCard.settlement.censusUnknown', { count: places })
              : t('demandCard.settlement.ground', {
                  places: number(places),
                  deficit: number(deficitInside, deficitInside < 10 ? 1 : 0),
                  apart: number(setAside, (setAside ?? 0) < 10 ? 1 : 0),
                })}
          {placesUnknown > 0 &&
            deficitInside !== null &&
            ` ${t('demandCard.settlement.partlyUnknown', { count: placesUnknown })}`}
        </p>
      )}
      {counts && (setAside ?? 0) > 0 && (
        <details className="fold">
          <summary>{t('demandCard.settlement.whyNot')}</summary>
          <p>
            {t('demandCard.settlement.because', {
              rule: deduplicationNames[basis.rule.deduplication][locale].toLowerCase(),
              source: basis.rule.source,
            })}
          </p>
        </details>
      )}
      <BasisLines basis={basis} />
    </>
  )
}

function SettlementDeprivations({ id }: { id: number }) {
  const item = useItem('settlements', id)
  const comuna = item.data?.properties.comuna_code
  const comunaCode = typeof comuna === 'string' ? comuna : null
  const deprivations = useDeprivations(comunaCode)
  if (comunaCode === null) return null
  return (
    <Loaded query={deprivations} lines={5}>
      {({ settlements, definition }) => {
        const own = settlements.find((settlement) => settlement.id === id)
        return own === undefined ? null : <Deprivations settlement={own} definition={definition} />
      }}
    </Loaded>
  )
}
