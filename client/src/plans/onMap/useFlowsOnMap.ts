import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Overlay, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { flowFeatures, flowsOf } from './flows.ts'
import { usePlanLook } from './planLook.ts'

/** From which settlements families go to which sites; what is pointed at says how many and how far. */
export function useFlowsOnMap(plan: ShownPlan | null): void {
  const { t } = useTranslation()
  const { until } = usePlanLook()
  const words = usePlanWords()
  const { go } = useAddress()
  const { inputs, result } = plan ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the locale alone, as t does
  const overlay = useMemo(() => {
    if (inputs == null || result == null) return null
    const { ids, names } = inputs.settlements
    const nameOf = new Map(ids.map((id, row) => [id, names[row] ?? '']))
    const siteNames = new Map(inputs.sites.map(({ id, name }) => [id, name]))
    const features = flowFeatures(inputs, flowsOf(inputs, result, until), {
      flow: ({ settlementId, siteId, families, km, isStraight, firstYear }) =>
        t(isStraight ? 'planMap.flowStraight' : 'planMap.flow', {
          from: nameOf.get(settlementId),
          to: siteNames.get(siteId),
          families: words.families(families),
          km: words.format.number(km, 1),
          year: firstYear,
        }),
      site: ({ name, capacityFamilies }, families) =>
        t('planMap.site', {
          name,
          families: words.families(families),
          capacity: words.format.number(capacityFamilies),
        }),
    })
    return {
      kind: 'flow',
      data: { type: 'FeatureCollection', features },
      onPick: (id) => {
        const [part, number] = String(id).split('-')
        if (part === 'site') go(`/plans/sites/${number}`)
      },
    } satisfies Overlay
  }, [inputs, result, until, t, go])
  useOverlay('plan-flows', overlay)
}
