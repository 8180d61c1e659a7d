import { mostInconsistency } from '@arraigo/shared/priorities/ahp.ts'
import { judgementToMend } from '@arraigo/shared/priorities/judgementToMend.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePairWords } from './usePairWords.ts'

interface MendJudgementProps {
  names: readonly string[]
  matrix: readonly (readonly (number | null)[])[]
  onAnswer: (pair: readonly [number, number], value: number) => void
}

/** The answer that contradicts the others most, in words, with the one that would not. */
export function MendJudgement({ names, matrix, onAnswer }: MendJudgementProps) {
  const { t } = useTranslation()
  const words = usePairWords()
  const mend = useMemo(() => judgementToMend(matrix), [matrix])
  if (mend === null || mend.ratioBefore <= mostInconsistency) return null
  const { row, column, value, better } = mend
  const between = [names[row] ?? '', names[column] ?? ''] as const
  return (
    <Notice
      tone="warning"
      title={t('rankingWeights.mend.title')}
      action={
        <Button onPress={() => onAnswer([row, column], better)}>
          {t('rankingWeights.mend.apply', { value: words.text(better) })}
        </Button>
      }
    >
      <p>
        {t('rankingWeights.mend.text', {
          said: words.said(between, value),
          better: words.said(between, better),
          before: words.ratio(mend.ratioBefore),
          after: words.ratio(mend.ratioAfter),
        })}
      </p>
    </Notice>
  )
}
