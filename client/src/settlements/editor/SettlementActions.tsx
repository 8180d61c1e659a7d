import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import './editor.css'
import { useDrafts } from './drafts.state.ts'
import { useDraftTime } from './useDraftTime.ts'

/** What one can do with the settlement that is selected. */
export function SettlementActions({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const timeOf = useDraftTime()
  const [isClosing, setIsClosing] = useState(false)
  const { drafts } = useDrafts()
  const draft = drafts.find((one) => one.settlementId === settlementId && one.merge === null)
  return (
    <div className="settlement-actions">
      <Link href={href(`/settlements/${settlementId}/edit`)} className="button button-primary">
        {t('editor.actions.edit')}
      </Link>
      {draft !== undefined && <p className="hint">{t('editor.actions.hasDraft', { time: timeOf(draft.changedAt) })}</p>}
      <div className="action-row">
        <Link href={href(`/settlements/${settlementId}/history`)} className="button button-quiet">
          <Icon name="recent" size={18} />
          {t('editor.actions.history')}
        </Link>
        <Link href={href(`/settlements/${settlementId}/edit`, { tool: 'split' })} className="button button-quiet">
          {t('editor.actions.split')}
        </Link>
        <Button look="quiet" onPress={() => setIsClosing(true)}>
          {t('editor.actions.close')}
        </Button>
      </div>
      {isClosing && <CloseDialog settlementId={settlementId} onClose={() => setIsClosing(false)} />}
    </div>
  )
}
