import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { EarlierVersions, useSince } from '../../parameters/EarlierVersions.tsx'
import { useWeightsText } from './useWeightsText.ts'

interface WeightsHistoryProps {
  history: readonly DeficitWeights[]
  /** Puts weights of before into the fields. */
  onTake: (was: DeficitWeights) => void
}

/** Who set which weights when. */
export function WeightsHistory({ history, onTake }: WeightsHistoryProps) {
  const { t } = useTranslation()
  const since = useSince()
  const textOf = useWeightsText()
  const [current, ...earlier] = history
  return (
    <>
      {current && <p className="hint">{since(current)}</p>}
      <EarlierVersions
        earlier={earlier}
        title={t('parameters.earlier', { count: earlier.length })}
        nameOf={textOf}
        onTake={onTake}
      />
    </>
  )
}
