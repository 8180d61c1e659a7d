import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { useDemonstration, useRemoveDemonstration } from './demonstration.api.ts'
import { RemoveDemonstration } from './RemoveDemonstration.tsx'

/** Generated data must never pass for real: said on every page, removed from here. */
export function DemonstrationChip() {
  const { t } = useTranslation()
  const demonstration = useDemonstration()
  const remove = useRemoveDemonstration()
  if (demonstration.data?.isLoaded !== true) return null
  const text = remove.isPending
    ? 'demonstration.removing'
    : remove.isError
      ? 'demonstration.notRemoved'
      : 'demonstration.chip'
  return (
    <div className="chip" role="status">
      <span>{t(text)}</span>
      {!remove.isPending && (
        <RemoveDemonstration state={demonstration.data} onConfirm={() => remove.mutate()}>
          <Icon name="close" size={14} />
        </RemoveDemonstration>
      )}
    </div>
  )
}
