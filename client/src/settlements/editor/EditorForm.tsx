import { useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { AttributesForm, NameField } from './AttributesForm.tsx'
import type { Draft } from './draft.ts'
import { hasChanges } from './draft.ts'
import { KnownText } from './EditorFields.tsx'
import { EditorNotices } from './EditorNotices.tsx'
import { editing } from './editing.state.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { ShapeSection } from './ShapeSection.tsx'
import type { Opened } from './useOpenedDraft.ts'
import { useSave } from './useSave.ts'

interface EditorFormProps {
  draft: Draft
  opened: Opened
  onRestart: () => void
}

type Part = 'shape' | 'data'

export function EditorForm({ draft, opened, onRestart }: EditorFormProps) {
  const { t } = useTranslation()
  const { href, go } = useAddress()
  const [part, setPart] = useState<Part>('shape')
  const [isLeaving, setIsLeaving] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const { save, isSaving, form, problemCount } = useSave(draft, () => {
    setPart('data')
    focusFirstInvalid(body)
  })
  useSaveKey(save)
  const leave = () =>
    go('/settlements', draft.settlementId === null ? {} : { sel: `settlements:${draft.settlementId}` })
  return (
    <Panel
      title={draft.base?.name ?? t('editor.titleNew')}
      lead={draft.base === null ? t('editor.leadNew') : undefined}
      back={{ href: href('/settlements'), label: t('collections.settlements') }}
      footer={
        isSaving ? (
          <Progress label={t('editor.saving')} share={null} />
        ) : (
          <>
            <Button look="primary" isDisabled={!hasChanges(draft)} onPress={save} aria-keyshortcuts="Control+S">
              {t(draft.isQueued ? 'editor.sendNow' : 'save')}
            </Button>
            <Button onPress={() => (hasChanges(draft) ? setIsLeaving(true) : leave())}>{t('cancel')}</Button>
          </>
        )
      }
    >
      <div ref={body} className="editor" inert={isSaving}>
        <EditorNotices draft={draft} opened={opened} onRestart={onRestart} />
        <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key as Part)} className="tabs">
          <TabList aria-label={t('editor.parts')} className="tab-list">
            <Tab id="shape" className="tab">
              {t('editor.shape')}
            </Tab>
            <Tab id="data" className="tab">
              {t('editor.data')}
              {problemCount > 0 && <span className="tab-problems">{problemCount}</span>}
            </Tab>
          </TabList>
          <TabPanel id="shape" className="tab-panel">
            {draft.base === null && <NameField form={form} />}
            <ShapeSection draft={draft} onComuna={() => setPart('data')} />
          </TabPanel>
          <TabPanel id="data" className="tab-panel">
            <AttributesForm form={form} />
          </TabPanel>
        </Tabs>
        <KnownText
          label={t('editor.changeNote')}
          placeholder=""
          hint={t('editor.changeNoteHint')}
          value={draft.changeNote === '' ? null : draft.changeNote}
          onChange={(note) => editing.change({ changeNote: (note ?? '').slice(0, 500) })}
        />
      </div>
      <LeaveDialog
        isOpen={isLeaving}
        onStay={() => setIsLeaving(false)}
        onKeep={leave}
        onDiscard={async () => {
          await editing.drop()
          leave()
        }}
      />
    </Panel>
  )
}

function useSaveKey(save: () => void): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** When the fields that are wrong are on screen. */
const focusFirstInvalid = (body: { current: HTMLElement | null }): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>('[data-invalid] input, [aria-invalid=true], .field-error')?.focus(),
    ),
  )
}
