import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useAuthorName } from '../useAuthorName.ts'
import { BoundaryChoices } from './BoundaryChoices.tsx'
import { attributesOf, type Draft } from './draft.ts'
import { editing } from './editing.state.ts'
import { FieldChoices } from './FieldChoices.tsx'
import { fieldDifferences, mergedAttributes, resolvedDraft, type SideChoices, undecided } from './mergeVersions.ts'
import { NeighbourChoices } from './NeighbourChoices.tsx'
import { saveDraft } from './settling.ts'
import { useBoundaryChoice } from './useBoundaryChoice.ts'

/** Somebody else saved in between: each part is taken from one side or the other, and nothing is lost until it is saved. */
export function ConflictPanel({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const format = useFormat()
  const authorName = useAuthorName()
  const client = useQueryClient()
  const [isSaving, setIsSaving] = useState(false)
  const [choices, setChoices] = useState<SideChoices>({})
  const [kept, setKept] = useState<ReadonlySet<number>>(() => unmovedNeighbours(draft))
  const own = draft.conflicts.find(({ id }) => id === draft.settlementId)
  const differences = useMemo(() => differencesOf(draft, own), [draft, own])
  const boundary = useBoundaryChoice(draft, own)
  const open = undecided(differences, choices)
  const theirs = own === undefined ? draft.attributes : attributesOf(own.current)
  const resolve = () =>
    resolvedDraft(draft, {
      attributes: mergedAttributes(draft.attributes, theirs, differences, choices),
      boundary: boundary.result,
      keptNeighbours: kept,
    })
  const save = async () => {
    setIsSaving(true)
    const resolved = resolve()
    editing.replace(resolved)
    await saveDraft(resolved, client).finally(() => setIsSaving(false))
  }
  const others = draft.conflicts.filter(({ id }) => id !== draft.settlementId)
  return (
    <Panel
      title={t('editor.conflict.title', { name: draft.base?.name ?? draft.attributes.name })}
      lead={
        own &&
        t('editor.conflict.lead', {
          who: authorName(own.current.changedBy),
          when: format.dateTime(own.current.validFrom),
        })
      }
      back={{ href: href('/settlements'), label: t('collections.settlements') }}
      isWide
      takesFocus
      footer={
        isSaving ? (
          <Progress label={t('editor.saving')} share={null} />
        ) : (
          <>
            <Button look="primary" isDisabled={open.length > 0} onPress={save}>
              {t('editor.conflict.save')}
            </Button>
            <Button onPress={() => editing.replace(resolve())}>{t('editor.conflict.goOn')}</Button>
          </>
        )
      }
    >
      {own?.current.changeNote && <p className="hint">{t('editor.conflict.note', { note: own.current.changeNote })}</p>}
      {open.length > 0 && <Notice tone="warning" title={t('editor.conflict.open', { count: open.length })} />}
      <FieldChoices
        differences={differences}
        choices={choices}
        onChoose={(name, side) => setChoices({ ...choices, [name]: side })}
      />
      <BoundaryChoices choice={boundary} />
      <NeighbourChoices conflicts={others} kept={kept} onChange={setKept} />
    </Panel>
  )
}

const differencesOf = (draft: Draft, own: SettlementConflict | undefined) =>
  own === undefined
    ? []
    : fieldDifferences(
        own.base === null ? draft.base : attributesOf(own.base),
        draft.attributes,
        attributesOf(own.current),
      )

/** Neighbours of which somebody changed something else than the boundary: their edge can move along as it did. */
function unmovedNeighbours({ conflicts, settlementId }: Draft): ReadonlySet<number> {
  const isUnmoved = ({ base, current }: SettlementConflict) =>
    base !== null && JSON.stringify(base.boundary) === JSON.stringify(current.boundary)
  return new Set(conflicts.filter((one) => one.id !== settlementId && isUnmoved(one)).map(({ id }) => id))
}
