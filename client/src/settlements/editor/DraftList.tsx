import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { Draft } from './draft.ts'
import { drafts as kept, useDrafts } from './drafts.state.ts'
import { offerUndo } from './undo.state.ts'
import { useDraftTime } from './useDraftTime.ts'

/** Work that is not saved yet, to go on with or to throw away. */
export function DraftList() {
  const { t } = useTranslation()
  const { drafts } = useDrafts()
  if (drafts.length === 0) return null
  return (
    <Section title={t('editor.drafts.count', { count: drafts.length })}>
      <ul className="rows">
        {drafts.map((draft) => (
          <DraftRow key={draft.key} draft={draft} />
        ))}
      </ul>
    </Section>
  )
}

function DraftRow({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const timeOf = useDraftTime()
  const name = draft.attributes.name.trim() || draft.base?.name || t('editor.drafts.nameless')
  const discard = () => {
    void kept.remove(draft.key)
    offerUndo({ text: t('editor.drafts.discarded', { name }), undo: () => kept.put(draft) })
  }
  const path =
    draft.merge !== null
      ? href('/settlements/merge', { ids: draft.merge.parts.map(({ id }) => id).join(',') })
      : href(draft.settlementId === null ? '/settlements/draw' : `/settlements/${draft.settlementId}/edit`, {
          draft: draft.key,
        })
  return (
    <li className="chosen-row">
      <Link href={path} className="row">
        <span className="row-main">
          {draft.merge === null ? name : t('editor.drafts.merge', { name })}
          <span className="hint">
            {timeOf(draft.changedAt)} · {t(`editor.drafts.state.${stateOf(draft)}`)}
          </span>
        </span>
      </Link>
      <Button look="icon" aria-label={t('editor.drafts.discard', { name })} onPress={discard}>
        <Icon name="remove" size={16} />
      </Button>
    </li>
  )
}

function stateOf({ conflicts, refusal, isQueued, settlementId, merge }: Draft) {
  if (conflicts.length > 0) return 'conflict'
  if (refusal !== null) return 'refused'
  if (isQueued) return 'queued'
  if (merge !== null) return 'merge'
  return settlementId === null ? 'new' : 'edit'
}
