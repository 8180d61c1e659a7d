import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { useWeightsText } from './useWeightsText.ts'

interface WeightsHistoryProps {
  history: readonly DeficitWeights[]
  /** Puts weights of before into the fields. */
  onTake: (was: DeficitWeights) => void
}

/** Who said what when; what it was can be taken into the fields again. */
export function WeightsHistory({ history, onTake }: WeightsHistoryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const textOf = useWeightsText()
  const [current, ...earlier] = history
  const says = ({ validFrom, changedBy, source, confidence, changeNote }: DeficitWeights) =>
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
      {current && <p className="hint">{says(current)}</p>}
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{t('parameters.earlier', { count: earlier.length })}</summary>
          <ol className="sourced-history">
            {earlier.map((was) => (
              <li key={was.version}>
                {says(was)}
                <br />
                {textOf(was)}{' '}
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
