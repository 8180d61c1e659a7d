import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { IssueList, Notice } from '../ui/Notice.tsx'

interface StaleNoticeProps<T> {
  problem: RequestProblem
  /** What is asked for again where theirs is taken. */
  queryKey: readonly unknown[]
  textOf: (current: T) => string
  /** Saves what was typed here over the version that is there now. */
  onMine: (version: number) => void
  onTheirs: () => void
}

/** Somebody else saved first: what is there now, and the choice between that and what was typed here. */
export function StaleNotice<T extends { version: number }>({
  problem,
  queryKey,
  textOf,
  onMine,
  onTheirs,
}: StaleNoticeProps<T>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [conflict] = problem.conflicts as readonly { current: T }[]
  const takeTheirs = async () => {
    await client.invalidateQueries({ queryKey })
    onTheirs()
  }
  return (
    <Notice
      tone="warning"
      action={
        conflict && (
          <div className="sourced-actions">
            <Button onPress={() => onMine(conflict.current.version)}>{t('parameters.saveMine')}</Button>
            <Button onPress={takeTheirs}>{t('parameters.takeTheirs')}</Button>
          </div>
        )
      }
    >
      <IssueList issues={problem.issues} />
      {conflict && <p>{t('parameters.nowSays', { text: textOf(conflict.current) })}</p>}
    </Notice>
  )
}
