import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { useDemandWords } from '../useDemandWords.ts'

interface RuleHistoryProps {
  current: DemandRule
  earlier: readonly DemandRule[]
  /** Puts a rule of before into the fields. */
  onTake: (was: DemandRule) => void
}

/** Who set which rule when; what it was can be taken into the fields again. */
export function RuleHistory({ current, earlier, onTake }: RuleHistoryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const words = useDemandWords()
  const says = ({ validFrom, changedBy, source, confidence, changeNote }: DemandRule) =>
    [
      t('parameters.since', { date: format.dateTime(validFrom), who: authorOf(changedBy) }),
      source,
      confidence === 'to-confirm' && t('parameters.toConfirm'),
      changeNote,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <p className="hint">{says(current)}</p>
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{t('demandRule.earlier', { count: earlier.length })}</summary>
          <ol className="sourced-history">
            {earlier.map((was) => (
              <li key={was.version}>
                {says(was)}
                <br />
                {words.rule(was)}{' '}
                <Button look="quiet" onPress={() => onTake(was)}>
                  {t('parameters.take')}
                </Button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
