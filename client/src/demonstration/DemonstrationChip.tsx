import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { RequestProblem } from '../platform/request.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useDemonstration, useRemoveDemonstration } from './demonstration.api.ts'
import { RemoveDemonstration } from './RemoveDemonstration.tsx'

/** Generated data must never pass for real: said on every page, removed from here. */
export function DemonstrationChip() {
  const { t } = useTranslation()
  const { path, go } = useAddress()
  const demonstration = useDemonstration()
  const remove = useRemoveDemonstration()
  if (demonstration.data?.isLoaded !== true) return null
  const isAskedAgain = remove.error instanceof RequestProblem && remove.error.code === 'demonstration-edited'
  const text = remove.isPending
    ? 'demonstration.removing'
    : remove.isError && !isAskedAgain
      ? 'demonstration.notRemoved'
      : 'demonstration.chip'
  const run = (includeEdited: boolean) =>
    remove.mutate(includeEdited, {
      // A plan made of it went with it; the list says which are left.
      onSuccess: () => /^\/plans\/\d/.test(path) && go('/plans'),
    })
  return (
    <div className="chip" role="status">
      <span>{t(text)}</span>
      {!remove.isPending && (
        <RemoveDemonstration state={demonstration.data} onConfirm={() => run(false)}>
          <Icon name="close" size={14} />
        </RemoveDemonstration>
      )}
      <ConfirmDialog
        isOpen={isAskedAgain}
        onClose={() => remove.reset()}
        title={t('demonstration.editedTitle')}
        text={t('demonstration.alsoEdited', { count: demonstration.data.editedRows })}
        action={t('demonstration.removeEdited')}
        onConfirm={() => run(true)}
      />
    </div>
  )
}
