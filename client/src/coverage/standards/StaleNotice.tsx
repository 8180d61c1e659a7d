import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { coverageKey } from '../coverage.api.ts'

interface StaleNoticeProps<T> {
  problem: RequestProblem
  textOf: (current: T) => string
  /** Saves what was typed here over the version that is there now. */
  onMine: (version: number) => void
  onTheirs: () => void
}

/** Somebody else saved first: what is there now, and the choice between that and what was typed here. */
export function StaleNotice<T extends { version: number }>({ problem, textOf, onMine, onTheirs }: StaleNoticeProps<T>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [conflict] = problem.conflicts as readonly { current: T }[]
  const takeTheirs = async () => {
    await client.invalidateQueries({ queryKey: coverageKey })
    onTheirs()
  }
  return (
    <Notice
      tone="warning"
      action={
        conflict && (
          <div className="standards-actions">
            <Button onPress={() => onMine(conflict.current.version)}>{t('standards.saveMine')}</Button>
            <Button onPress={takeTheirs}>{t('standards.takeTheirs')}</Button>
          </div>
        )
      }
    >
      <IssueList issues={problem.issues} />
      {conflict && <p>{t('standards.nowSays', { text: textOf(conflict.current) })}</p>}
    </Notice>
  )
}
