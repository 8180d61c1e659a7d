import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { RequestProblem } from '../platform/request.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

type Tone = 'error' | 'warning' | 'info' | 'done'

export function Notice({
  tone,
  title,
  children,
  action,
}: {
  tone: Tone
  title?: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone === 'done' ? 'check' : 'warning'} size={18} />
      <div className="notice-text">
        {title && <strong>{title}</strong>}
        {children}
        {action}
      </div>
    </div>
  )
}

/** Every issue in words, all at once. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const { locale } = useFormat()
  return (
    <ul className="issue-list">
      {issues.map((issue, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same issue may come twice, and the list does not change
        <li key={at}>{say(locale, issue)}</li>
      ))}
    </ul>
  )
}

/** A link to something that was removed: said, with the way back to the list it was in. */
export function GoneNotice({ text }: { text?: string }) {
  const { t } = useTranslation()
  const { path, href } = useAddress()
  const list = `/${path.split('/')[1] ?? ''}`
  return (
    <Notice tone="warning" title={t('problem.gone')} action={<Link href={href(list)}>{t('problem.goBack')}</Link>}>
      <p>{text ?? t('problem.goneText')}</p>
    </Notice>
  )
}

/** What went wrong with a request, and the way on. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const problem = error instanceof RequestProblem ? error : null
  const isUnreachable = problem?.isUnreachable ?? false
  const issues = problem?.issues ?? []
  const code = problem?.code ?? 'unexpected'
  const title = isUnreachable ? t('connection.lostTitle') : t('problem.title')
  return (
    <Notice tone="error" title={title} action={retry && <Button onPress={retry}>{t('retry')}</Button>}>
      {isUnreachable && <p>{t('connection.lostWhatToDo')}</p>}
      {issues.length > 0 && <IssueList issues={issues} />}
      {!isUnreachable && issues.length === 0 && (
        <p>{isMessage(code) ? say(locale, { code }) : (problem?.message ?? t('problem.unknown'))}</p>
      )}
    </Notice>
  )
}
