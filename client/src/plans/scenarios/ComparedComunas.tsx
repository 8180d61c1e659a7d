import type { PlaceShare } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { planMark } from './planMarks.ts'
import type { PlanBeside } from './usePlansCompared.ts'

const step = 12

/** Share of each comuna's families that get a solution: a dot per plan on one line, so that who is left behind is seen. */
export function ComparedComunas({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const [count, setCount] = useState(step)
  const comunas = comunasOf(plans)
  const shareOf = (place: PlaceShare | undefined) =>
    place === undefined || place.families === 0 ? null : place.served / place.families
  return (
    <>
      <p className="hint">{t('scenarios.equityHint')}</p>
      <ul className="scenarios-legend">
        {plans.map(({ id, plan }, at) => (
          <li key={id}>
            <span className="scenarios-mark" style={{ background: planMark(at) }} aria-hidden="true" />
            {plan.name}
          </li>
        ))}
      </ul>
      <ul className="scenarios-comunas">
        {comunas.slice(0, count).map(({ code, name, families, places }) => (
          <li key={code}>
            <span className="scenarios-comuna">
              {name} <span className="hint">{words.families(families)}</span>
            </span>
            <span className="scenarios-line" aria-hidden="true">
              {places.map((place, at) => {
                const share = shareOf(place)
                const { id } = plans[at] as PlanBeside
                return share === null ? null : (
                  <span
                    key={id}
                    className="scenarios-dot"
                    style={{ left: `${100 * share}%`, background: planMark(at) }}
                  />
                )
              })}
            </span>
            <span className="scenarios-shares">
              {places.map((place, at) => (
                <span key={plans[at]?.id}>
                  <span className="only-read">{plans[at]?.plan.name}: </span>
                  {words.format.percent(shareOf(place))}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {count < comunas.length && (
        <div>
          <Button look="quiet" onPress={() => setCount(count + step * 2)}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}

interface ComparedComuna {
  code: string
  name: string
  families: number
  /** By plan. */
  places: (PlaceShare | undefined)[]
}

/** Those with most families first. */
function comunasOf(plans: readonly PlanBeside[]): ComparedComuna[] {
  const known = new Map(plans.flatMap(({ figures }) => figures.comunas.map((place) => [place.code, place] as const)))
  return [...known.values()]
    .map(({ code, name }) => {
      const places = plans.map(({ figures }) => figures.comunas.find((place) => place.code === code))
      return { code, name, families: Math.max(...places.map((place) => place?.families ?? 0)), places }
    })
    .filter(({ families }) => families > 0)
    .sort((a, b) => b.families - a.families || a.name.localeCompare(b.name))
}
