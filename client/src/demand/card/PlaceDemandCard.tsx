import type { DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { isAtLeast } from '@arraigo/shared/demand/demandColumns.ts'
import type { DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { componentNames, measureNames } from '@arraigo/shared/demand/demandNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '../../platform/format.ts'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { useDemandPlaces } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { AmountLine } from './AmountLine.tsx'
import './demandCard.css'
import { ComponentOrigin, OriginLead } from './ComponentOrigin.tsx'
import { useDemandOrigin } from './demandCard.api.ts'

/** Need by component and demand by part of one place, with bounds, how each figure came about and what is not known. */
export function PlaceDemandCard({ collection, id }: { collection: DemandPlaces; id: number }) {
  const { t } = useTranslation()
  const words = useDemandWords()
  const { audience } = useDemandAddress()
  const query = useDemandPlaces({ of: collection, ids: String(id), audience })
  return (
    <div className="demand-card">
      <ComputedAnswer query={query} words={words.computing} lines={8}>
        {({ places, basis }) =>
          places[0] === undefined ? (
            <p className="hint">{t('demandCard.noPlace')}</p>
          ) : (
            <PlaceFigures place={places[0]} basis={basis} isPublic={audience === 'public'} />
          )
        }
      </ComputedAnswer>
    </div>
  )
}

interface PlaceFiguresProps {
  place: PlaceDemand
  basis: DemandTable['basis']
  isPublic: boolean
}

function PlaceFigures({ place, basis, isPublic }: PlaceFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale } = format
  // What a figure was made of would give away what is suppressed.
  const of = !isPublic && (place.of === 'zones' || place.of === 'blocks') ? place.of : null
  const origin = useDemandOrigin(of, place.id).data?.answer ?? null
  return (
    <>
      <DemandParts place={place} />
      <h4>{t('demandCard.need')}</h4>
      <p className="hint">{t('demandCard.needHint')}</p>
      {origin && <OriginLead origin={origin} />}
      <ul className="rows">
        {needComponents.map((component) => {
          const amount = place.need[component]
          return (
            amount && (
              <AmountLine key={component} name={componentNames[component][locale]} amount={amount}>
                {origin && <ComponentOrigin origin={origin} component={component} />}
              </AmountLine>
            )
          )
        })}
      </ul>
      {isPublic && <p className="hint">{t('demandCard.public')}</p>}
      {place.remarks.map((remark) => (
        <p key={remark.code} className="hint">
          {say(locale, remark)}
        </p>
      ))}
      <BasisLines basis={basis} />
    </>
  )
}

function DemandParts({ place }: { place: PlaceDemand }) {
  const { t } = useTranslation()
  const { locale, number, percent } = useFormat()
  const { families, people, settlements, settlementsUnknown, setAside, unknownShare } = place
  const isLeast = isAtLeast(place, 'families')
  const perThousand =
    families.value !== null && (people.value ?? 0) > 0 ? (1000 * families.value) / people.value! : null
  return (
    <>
      <ul className="rows">
        <AmountLine name={measureNames.families[locale]} amount={families} isTotal isAtLeast={isLeast}>
          {isLeast && <p className="hint">{t('demandCard.atLeast')}</p>}
        </AmountLine>
        <AmountLine name={measureNames['settlement-families'][locale]} amount={place.settlementFamilies}>
          {settlements > 0 && (
            <p className="hint">
              {t('demandCard.settlements', { count: settlements })}
              {settlementsUnknown > 0 && ` · ${t('demandCard.settlementsUnknown', { count: settlementsUnknown })}`}
            </p>
          )}
        </AmountLine>
        <AmountLine name={measureNames['census-families'][locale]} amount={place.censusFamilies} />
        <AmountLine name={measureNames['set-aside'][locale]} amount={setAside}>
          {(setAside.value ?? 0) > 0 && <p className="hint">{t('demandCard.setAside')}</p>}
        </AmountLine>
      </ul>
      <p className="hint">{t('demandCard.noGroups')}</p>
      <p>
        {[
          perThousand !== null &&
            t('demandCard.perThousand', { families: `${isLeast ? '≥ ' : ''}${number(perThousand, 1)}` }),
          people.value !== null && t('demandCard.people', { people: number(people.value) }),
          unknownShare !== null &&
            unknownShare > 0 &&
            t('demandCard.unknownShare', { share: percent(unknownShare, 1) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

/** Years, the rule and when it was computed. */
export function BasisLines({ basis }: { basis: DemandTable['basis'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDemandWords()
  const { hrefTo } = useDemandAddress()
  const year = (value: number | null) => (value === null ? t('unknown') : String(value))
  return (
    <>
      <p className="hint">
        {t('demandCard.years', { need: year(basis.needYear), people: year(basis.peopleYear) })}{' '}
        {t('demandCard.rule', { rule: words.rule(basis.rule) })}{' '}
        <Link href={hrefTo('/demand/rule')}>{t('demandCard.ruleLink')}</Link>
      </p>
      <p className="hint">{t('demandCard.computed', { at: format.dateTime(basis.computedAt) })}</p>
    </>
  )
}
