import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LiveProfile } from '../profile/LiveProfile.tsx'
import type { Draft } from './draft.ts'
import { editing } from './editing.state.ts'
import { MovedNeighboursNotice } from './MovedNeighboursNotice.tsx'
import { SplitForm } from './SplitForm.tsx'
import { useRemedies } from './useRemedies.ts'

interface ShapeSectionProps {
  draft: Draft
  /** Goes to where the comuna is chosen. */
  onComuna: () => void
}

/** What the boundary on the map means; while it is cut in pieces, what becomes of them. */
export function ShapeSection({ draft, onComuna }: ShapeSectionProps) {
  const { t } = useTranslation()
  const { remedy, failed } = useRemedies(onComuna)
  const { pieces } = draft.drawing.now
  if (pieces !== null) return <SplitForm draft={draft} pieces={pieces} />
  const { comunaCode, householdCount } = draft.attributes
  const disputed = draft.disputedWith.filter((id) => !(draft.base?.disputedWith ?? []).includes(id))
  return (
    <>
      {failed !== null && <Notice tone="warning" title={failed} />}
      <MovedNeighboursNotice />
      {disputed.length > 0 && (
        <Notice
          tone="info"
          title={t('editor.remedies.disputed', { count: disputed.length })}
          action={
            <Button look="quiet" onPress={() => editing.change({ disputedWith: draft.base?.disputedWith ?? [] })}>
              {t('editor.undo')}
            </Button>
          }
        />
      )}
      <LiveProfile
        settlementId={draft.settlementId}
        attributes={{ comunaCode, householdCount, disputedWith: draft.disputedWith }}
        onRemedy={remedy}
      />
    </>
  )
}
