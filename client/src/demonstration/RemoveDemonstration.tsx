import type { DemonstrationState } from '@arraigo/shared/demonstration/demonstration.schema.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'

interface RemoveDemonstrationProps {
  state: DemonstrationState
  onConfirm: () => void
  children: ReactNode
}

/** One click and a confirmation that says everything that goes with it. */
export function RemoveDemonstration({ state, onConfirm, children }: RemoveDemonstrationProps) {
  const { t } = useTranslation()
  const also = state.plans > 0 ? t('demonstration.alsoPlans', { count: state.plans }) : ''
  return (
    <ConfirmButton
      look="icon"
      label={t('demonstration.remove')}
      title={t('demonstration.removeTitle')}
      text={`${t('demonstration.removeText')} ${also}`}
      action={t('demonstration.remove')}
      onConfirm={onConfirm}
    >
      {children}
    </ConfirmButton>
  )
}
