import type { Lock } from '@arraigo/shared/plans/plan.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import type { NamedSettlement } from './useSettlementsOf.ts'

const mostFound = 6
const mostNamed = 3

interface LockFormProps {
  settlements: readonly NamedSettlement[]
  locks: readonly Lock[]
  onAdd: (locks: Lock[]) => void
}

/** By part of the name or of the comuna, or what is chosen on the map; several at once share a reason. */
export function LockForm({ settlements, locks, onAdd }: LockFormProps) {
  const { t } = useTranslation()
  const { selection } = useSelection()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const locked = new Set([...chosen, ...locks.map(({ settlementId }) => settlementId)])
  const free = settlements.filter(({ id }) => !locked.has(id))
  const words = comparable(text).split(' ')
  const found =
    text.trim() === ''
      ? []
      : free.filter(({ name, comunaName }) => {
          const own = comparable(`${name} ${comunaName ?? ''}`)
          return words.every((word) => own.includes(word))
        })
  const onMap = free.filter(({ id }) => selection?.collection === 'settlements' && selection.ids.includes(id))
  const choose = (ids: readonly number[]) => {
    setChosen([...chosen, ...ids])
    setText('')
  }
  return (
    <div className="builder-add">
      <TextInput
        label={t('building.locks.search')}
        hint={t('building.locks.searchHint')}
        value={text}
        onChange={setText}
        type="search"
      />
      {text.trim() !== '' && found.length === 0 && (
        <p className="hint" role="status">
          {t('building.locks.nothingFound')}
        </p>
      )}
      {found.length > 0 && (
        <ul className="rows">
          {found.slice(0, mostFound).map(({ id, name, comunaName }) => (
            <li key={id}>
              <button type="button" className="row" onClick={() => choose([id])}>
                <span className="row-main">{name}</span>
                <span className="hint">{comunaName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {onMap.length > 0 && (
        <div>
          <Button onPress={() => choose(onMap.map(({ id }) => id))}>
            {t('building.locks.fromMap', { count: onMap.length })}
          </Button>
        </div>
      )}
      {chosen.length > 0 && (
        <Deciding
          names={chosen.map((id) => settlements.find((one) => one.id === id)?.name ?? String(id))}
          onCancel={() => setChosen([])}
          onDecide={(is, reason) => {
            onAdd(chosen.map((settlementId) => ({ settlementId, is, package: null, year: null, reason })))
            setChosen([])
          }}
        />
      )}
    </div>
  )
}

interface DecidingProps {
  names: readonly string[]
  onCancel: () => void
  onDecide: (is: Lock['is'], reason: string) => void
}

function Deciding({ names, onCancel, onDecide }: DecidingProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const decide = (is: Lock['is']) => reason.trim() !== '' && onDecide(is, reason.trim())
  const others = names.length - mostNamed
  return (
    <form
      className="builder-add"
      onSubmit={(event) => {
        event.preventDefault()
        decide('in')
      }}
    >
      <p>
        <strong>{names.slice(0, mostNamed).join(', ')}</strong>
        {others > 0 && ` ${t('building.locks.more', { count: others })}`}
      </p>
      <TextInput
        label={t('building.locks.reason')}
        hint={t('building.locks.needsReason')}
        value={reason}
        maxLength={500}
        onChange={setReason}
        autoFocus
      />
      <div className="builder-buttons">
        <Button type="submit" isDisabled={reason.trim() === ''}>
          {t('building.locks.lockIn')}
        </Button>
        <Button isDisabled={reason.trim() === ''} onPress={() => decide('out')}>
          {t('building.locks.lockOut')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
