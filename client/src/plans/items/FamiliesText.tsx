import type { PlannedSettlement } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { usePlanWords } from '../usePlanWords.ts'

/** Families that get a solution; where works close only a part of the need, how many they are for. */
export function FamiliesText({ planned }: { planned: PlannedSettlement }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (planned.families > 0 || planned.works.length === 0) return <span>{words.families(planned.families)}</span>
  const served = Math.max(...planned.works.map(({ families }) => families))
  return (
    <span title={t('planItems.table.servedHint')}>
      {t('planItems.table.served', { families: words.families(served) })}
    </span>
  )
}
