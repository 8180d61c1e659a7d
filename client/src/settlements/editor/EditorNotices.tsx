import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import type { Draft, Refusal } from './draft.ts'
import { useDrafts } from './drafts.state.ts'
import { useDraftTime } from './useDraftTime.ts'
import type { Opened } from './useOpenedDraft.ts'
import { attributeAt } from './useSave.ts'

interface EditorNoticesProps {
  draft: Draft
  opened: Opened
  onRestart: () => void
}

/** What one has to know of the draft before going on with it. */
export function EditorNotices({ draft, opened, onRestart }: EditorNoticesProps) {
  const { t } = useTranslation()
  const timeOf = useDraftTime()
  const { isKept } = useDrafts()
  return (
    <>
      {opened.recoveredAt !== null && (
        <Notice
          tone="info"
          title={t('editor.recovered', { time: timeOf(opened.recoveredAt) })}
          action={
            <Button look="quiet" onPress={onRestart}>
              {t('editor.restart')}
            </Button>
          }
        />
      )}
      {opened.isOpenElsewhere && (
        <Notice tone="warning" title={t('editor.elsewhere')}>
          <p>{t('editor.elsewhereText')}</p>
        </Notice>
      )}
      {!isKept && (
        <Notice tone="warning" title={t('editor.notKept')}>
          <p>{t('editor.notKeptText')}</p>
        </Notice>
      )}
      {draft.isQueued && (
        <Notice tone="warning" title={t('editor.queued')}>
          <p>{t('editor.queuedText')}</p>
        </Notice>
      )}
      {draft.refusal !== null && <RefusalNotice refusal={draft.refusal} />}
    </>
  )
}

/** What the server did not take; what belongs to a field of the form is said there. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const others = refusal.issues.filter(({ path }) => attributeAt(path) === undefined)
  const fields = refusal.issues.length - others.length
  return (
    <Notice tone="error" title={t('editor.refused')}>
      {others.length > 0 && <IssueList issues={others} />}
      {fields > 0 && <p>{t('editor.refusedFields', { count: fields })}</p>}
      {refusal.issues.length === 0 && (
        <p>{isMessage(refusal.code) ? say(locale, { code: refusal.code }) : t('problem.unknown')}</p>
      )}
    </Notice>
  )
}
