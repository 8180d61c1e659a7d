import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import './editor.css'
import { useDrafts } from './drafts.state.ts'
import { useEditing } from './editing.state.ts'
import { forgetSaved, useSaved } from './settling.ts'
import { offerUndo, useUndoable } from './undo.state.ts'
import { useSendQueued } from './useSendQueued.ts'

/** Beside the map, wherever one is: drafts that wait, what was sent meanwhile, and what can be taken back. */
export function EditorChips() {
  useSendQueued()
  return (
    <>
      <DraftsChip />
      <SentChip />
      <UndoChip />
    </>
  )
}

function DraftsChip() {
  const { t } = useTranslation()
  const { path, href } = useAddress()
  const { drafts } = useDrafts()
  const open = useEditing()
  const others = drafts.filter(({ key }) => key !== open?.key)
  // The overview lists them itself.
  if (others.length === 0 || path === '/settlements') return null
  const needed = others.filter(({ conflicts, refusal }) => conflicts.length > 0 || refusal !== null).length
  return (
    <Link href={href('/settlements')} className={needed > 0 ? 'chip chip-warning' : 'chip'}>
      <Icon name={needed > 0 ? 'warning' : 'wait'} size={16} />
      {needed > 0 ? t('editor.drafts.needed', { count: needed }) : t('editor.drafts.count', { count: others.length })}
    </Link>
  )
}

/** Sent by itself while nobody had it open. */
function SentChip() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const saved = useSaved()
  if (saved === null || !saved.wasQueued) return null
  const ids = saved.settlements.map(({ id }) => id).join(',')
  return (
    <p className="chip" role="status">
      <Icon name="check" size={16} />
      <Link href={href('/settlements', { sel: `settlements:${ids}` })}>
        {t('editor.drafts.sent', { name: saved.settlements[0]?.name ?? '' })}
      </Link>
      <Button look="icon" aria-label={t('close')} onPress={forgetSaved}>
        <Icon name="close" size={14} />
      </Button>
    </p>
  )
}

function UndoChip() {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const [failed, setFailed] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (undoable === null) return null
  const undo = async () => {
    setIsBusy(true)
    const isDone = await undoable.undo().then(
      () => true,
      () => false,
    )
    setIsBusy(false)
    setFailed(isDone ? null : undoable.text)
    if (isDone) offerUndo(null)
  }
  return (
    <p className={failed === undoable.text ? 'chip chip-warning' : 'chip'} role="status">
      <Icon name="check" size={16} />
      {failed === undoable.text ? t('editor.undoFailed') : undoable.text}
      <Button look="quiet" isDisabled={isBusy} onPress={undo}>
        {t('editor.undo')}
      </Button>
      <Button look="icon" aria-label={t('close')} onPress={() => offerUndo(null)}>
        <Icon name="close" size={14} />
      </Button>
    </p>
  )
}
