import { useTranslation } from 'react-i18next'
import type { ComputingWords } from '../../ui/ComputedAnswer.tsx'

export function useAskingWords(): ComputingWords {
  const { t } = useTranslation()
  return {
    phase: (phase) => t(phase === 'waiting' ? 'planExplanation.waiting' : 'planExplanation.solving'),
    failed: t('planExplanation.failed'),
    before: '',
  }
}
