import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Feature } from 'geojson'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { drawing, drawingTools } from '../../map/drawing/drawing.state.ts'
import { boundsOf, stage } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { Loaded, Skeleton } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { drafts } from './drafts.state.ts'
import { EditorForm } from './EditorForm.tsx'
import './editor.css'
import { useEditing } from './editing.state.ts'
import { forgetSaved, useSaved } from './settling.ts'
import { offerUndo } from './undo.state.ts'
import { useOpenedDraft } from './useOpenedDraft.ts'

/** The inspector slides in. */
const cardAfterMs = 200

/** Draws a new settlement, or corrects one: its boundary on the map, what is known of it here. */
export function EditorPanel({ settlementId }: { settlementId: number | null }) {
  const { t } = useTranslation()
  const { params, href } = useAddress()
  const { opened, base, restart } = useOpenedDraft(settlementId, params.get('draft'))
  const draft = useEditing()
  const startAnew = async () => {
    const before = await restart()
    if (before === undefined) return
    const name = before.attributes.name.trim() || t('editor.drafts.nameless')
    offerUndo({ text: t('editor.drafts.discarded', { name }), undo: () => drafts.put(before) })
  }
  useGoWhenSaved(opened?.key ?? null)
  useToolOfAddress(opened !== null)
  if (opened === null || draft === null) {
    return (
      <Panel
        title={t(settlementId === null ? 'editor.titleNew' : 'editor.title')}
        back={{ href: href('/settlements'), label: t('collections.settlements') }}
      >
        {settlementId === null ? <Skeleton lines={6} /> : <Loaded query={base}>{() => <Skeleton lines={6} />}</Loaded>}
      </Panel>
    )
  }
  return draft.conflicts.length > 0 ? (
    <ConflictPanel key={draft.conflicts.map(({ current }) => current.version).join()} draft={draft} />
  ) : (
    <EditorForm draft={draft} opened={opened} onRestart={startAnew} />
  )
}

/** The draft may be saved by the button or, after a broken line, by itself: what it became is then shown. */
function useGoWhenSaved(key: string | null): void {
  const { go } = useAddress()
  const saved = useSaved()
  useEffect(() => {
    if (saved === null || saved.key !== key) return
    const ids = saved.settlements.map(({ id }) => id)
    forgetSaved()
    go('/settlements', { sel: `settlements:${ids.join(',')}` })
    lookAt(saved.settlements)
  }, [saved, key, go])
}

/** Once what is selected has its card beside the map. */
function lookAt(settlements: readonly Settlement[]): void {
  const bounds = boundsOf(
    settlements.flatMap(({ boundary }): Feature[] =>
      boundary === null ? [] : [{ type: 'Feature', properties: {}, geometry: boundary }],
    ),
  )
  setTimeout(() => bounds && stage.lookAt({ bounds, maxZoom: 17 }), cardAfterMs)
}

/** `tool=split` in the address: the page opens with it in the hand. */
function useToolOfAddress(isOpen: boolean): void {
  const { params, change } = useAddress()
  const tool = drawingTools.find((name) => name === params.get('tool'))
  useEffect(() => {
    if (!isOpen || tool === undefined) return
    drawing.choose(tool)
    change({ tool: null }, { replace: true })
  }, [isOpen, tool, change])
}
