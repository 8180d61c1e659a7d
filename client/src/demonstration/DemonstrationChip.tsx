import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useDemonstration, useRemoveDemonstration } from './demonstration.api.ts'

/** Generated data must never pass for real: said on every page, removed from here. */
export function DemonstrationChip() {
  const { t } = useTranslation()
  const demonstration = useDemonstration()
  const remove = useRemoveDemonstration()
  if (demonstration.data?.isLoaded !== true) return null
  return (
    <div className="chip">
      <span>{remove.isPending ? t('demonstration.removing') : t('demonstration.chip')}</span>
      {!remove.isPending && (
        <ConfirmButton
          look="icon"
          label={t('demonstration.remove')}
          title={t('demonstration.removeTitle')}
          text={t('demonstration.removeText')}
          action={t('demonstration.remove')}
          onConfirm={() => remove.mutate()}
        >
          <Icon name="close" size={14} />
        </ConfirmButton>
      )}
    </div>
  )
}
