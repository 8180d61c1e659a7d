import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { EarlierVersions, useSince } from '../../parameters/EarlierVersions.tsx'
import { useDemandWords } from '../useDemandWords.ts'

interface RuleHistoryProps {
  current: DemandRule
  earlier: readonly DemandRule[]
  /** Puts a rule of before into the fields. */
  onTake: (was: DemandRule) => void
}

/** Who set which rule when. */
export function RuleHistory({ current, earlier, onTake }: RuleHistoryProps) {
  const { t } = useTranslation()
  const since = useSince()
  const words = useDemandWords()
  return (
    <>
      <p className="hint">{since(current)}</p>
      <EarlierVersions
        earlier={earlier}
        title={t('demandRule.earlier', { count: earlier.length })}
        nameOf={words.rule}
        onTake={onTake}
      />
    </>
  )
}
