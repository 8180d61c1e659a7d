import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { Section } from '../ui/Panel.tsx'
import { useDemandAddress } from './demandAddress.ts'
import { useAmountWords } from './useAmountWords.ts'
import { useDemandWords } from './useDemandWords.ts'

/** Need of each kind, whole: pressing one colours the map by it. */
export function NeedRows({ place }: { place: PlaceDemand }) {
  const { t } = useTranslation()
  const { measure, choose } = useDemandAddress()
  const words = useDemandWords()
  const say = useAmountWords()
  return (
    <Section title={t('demand.headline.need')}>
      <p className="hint">{t('demand.headline.needNote')}</p>
      <ul className="rows">
        {needComponents.map((component) => {
          const amount = place.need[component]
          const said = amount === undefined ? null : say(amount)
          const isOnMap = measure === component
          return (
            <li key={component}>
              <button
                type="button"
                className="row"
                aria-pressed={isOnMap}
                title={t('demand.headline.show')}
                onClick={() => choose({ measure: isOnMap ? null : component })}
              >
                <span className="row-main">
                  {words.measure(component)}
                  {said?.range && <span className="hint">{said.range}</span>}
                </span>
                <span className={said?.isKnown ? 'row-figure' : 'row-figure quiet'}>
                  {said?.figure ?? t('unknown')}
                </span>
                <Icon name="map" size={16} />
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
