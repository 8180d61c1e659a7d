import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { isAtLeast } from '@arraigo/shared/demand/demandColumns.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Section } from '../ui/Panel.tsx'
import { useDemandAddress } from './demandAddress.ts'
import { useDrill } from './onMap/useDrill.ts'
import { useAmountWords } from './useAmountWords.ts'

const shown = 8

/** The comunas with most demand; pressing one enters it, as a press on the map does. */
export function PlacesByDemand({ places }: { places: readonly PlaceDemand[] }) {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const { enter } = useDrill()
  const say = useAmountWords()
  const sorted = places.toSorted((a, b) => (b.families.value ?? -1) - (a.families.value ?? -1)).slice(0, shown)
  const most = Math.max(1, ...sorted.map(({ families }) => families.value ?? 0))
  return (
    <Section
      title={t('demand.places.title')}
      aside={places.length > shown && <Link href={hrefTo('/demand/region')}>{t('demand.places.all')}</Link>}
    >
      {places.length === 0 && <p className="lead">{t('demand.places.none')}</p>}
      <ul className="rows demand-places">
        {sorted.map((place) => {
          const { id, code, name, families } = place
          const said = say(families)
          return (
            <li key={id}>
              <button
                type="button"
                className="row"
                disabled={code === null}
                title={t('demand.places.enter', { name })}
                onClick={() => code !== null && enter(code)}
              >
                <span className="row-main">
                  {name}
                  <span className="demand-bar" aria-hidden="true">
                    <span style={{ width: `${(100 * (families.value ?? 0)) / most}%` }} />
                  </span>
                </span>
                <span className={said.isKnown ? 'row-figure' : 'row-figure quiet'}>
                  {isAtLeast(place, 'families') && <abbr title={t('demand.headline.atLeast')}>≥&nbsp;</abbr>}
                  {said.figure}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
