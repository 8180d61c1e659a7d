import type { DemandOrigin, OriginNeed } from '@arraigo/shared/demand/card.schema.ts'
import type { NeedComponent } from '@arraigo/shared/need/needComponents.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

type Zone = NonNullable<DemandOrigin['zone']>

/** Which published percentage a component is estimated by, and the parameter that it is multiplied by. */
const estimatedBy = {
  irrecoverable: { percentage: 'materialPct', parameter: 'need-irrecoverable-share' },
  recoverable: { percentage: 'materialPct', parameter: 'need-recoverable-ratio' },
  'doubled-up': { percentage: 'doubledUpPct', parameter: 'need-beyond-first-ratio' },
  'critical-overcrowding': { percentage: 'overcrowdedPct', parameter: 'need-critical-share' },
} as const satisfies Partial<Record<NeedComponent, { percentage: keyof Zone; parameter: string }>>

/** The zone's households, and what of the zone a block carries: true of every component. */
export function OriginLead({ origin: { zone, block, parameters, covered } }: { origin: DemandOrigin }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  if (zone === null) return <p className="hint">{t('demandCard.origin.noZone')}</p>
  const { households, people, comunaHouseholdSize } = zone
  const ratio = parameters['need-household-size-ratio'] ?? 1
  return (
    <>
      {block !== null && (
        <p className="hint">
          {block.share === null
            ? t('demandCard.origin.noPeople', { zone: zone.code })
            : t('demandCard.origin.carried', {
                zone: zone.code,
                people: number(block.people),
                all: number(block.peopleOfZone),
                share: percent(block.share, 1),
              })}
        </p>
      )}
      {(covered ?? 0) > 0 && <p className="hint">{t('demandCard.origin.covered', { share: percent(covered, 1) })}</p>}
      {households.how === 'estimated' && (
        <p className="hint">
          {comunaHouseholdSize === null
            ? t('demandCard.origin.householdsByParameter', {
                households: number(households.value),
                people: number(people),
                size: number(parameters['persons-per-household'], 2),
              })
            : t('demandCard.origin.households', {
                households: number(households.value),
                people: number(people),
                size: number(comunaHouseholdSize, 2),
                ratio: number(ratio, 2),
              })}
        </p>
      )}
    </>
  )
}

/** How one component of the zone came about, with its own inputs; of a block, its part of it. */
export function ComponentOrigin({ origin, component }: { origin: DemandOrigin; component: NeedComponent }) {
  const { zone, block } = origin
  const textOf = useFormulaText(origin)
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  const need = zone?.need[component]
  if (zone === null || need === undefined) return null
  const formula = textOf(zone, component, need)
  const isCarried = block !== null && block.share !== null && need.value !== null
  return (
    <p className="hint">
      {formula}
      {isCarried &&
        ` ${t('demandCard.origin.part', { share: percent(block.share, 1), value: number(need.value! * block.share!, 1) })}`}
    </p>
  )
}

function useFormulaText({ parameters }: DemandOrigin) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (zone: Zone, component: NeedComponent, { value, how, why }: OriginNeed): string => {
    if (how === 'unknown') return t(`demandCard.why.${(why ?? 'not-published') as 'not-published'}`)
    if (how === 'counted') return t('demandCard.origin.counted', { value: number(value) })
    const by = estimatedBy[component as keyof typeof estimatedBy]
    const { percentage, parameter } = by
    return t('demandCard.origin.estimated', {
      percentage: number(zone[percentage], 1),
      households: number(zone.households.value),
      share: number(parameters[parameter] ?? 1, 3),
      value: number(value, 1),
    })
  }
}
