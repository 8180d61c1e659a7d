import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import type { useSearchAnswer } from './search.api.ts'

/** What there is to say besides the answers: that nothing was found, that it is still looked for, what went wrong. */
export function SearchNote({ answer }: { answer: ReturnType<typeof useSearchAnswer> }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  if (answer.isError) {
    const problem = answer.error instanceof RequestProblem ? answer.error : null
    const [issue] = problem?.issues ?? []
    const text = problem?.isUnreachable
      ? t('search.unreachable')
      : issue !== undefined && isMessage(issue.code)
        ? say(locale, issue)
        : t('search.failed')
    return (
      <div className="search-status" role="alert" onPointerDown={(event) => event.preventDefault()}>
        <p>{text}</p>
        <Button onPress={() => answer.refetch()}>{t('retry')}</Button>
      </div>
    )
  }
  const reading = answer.data?.reading ?? []
  const isEmpty = answer.data !== undefined && answer.data.results.length === 0 && !answer.isPlaceholderData
  return (
    <div className={isEmpty || answer.isPending || reading.length > 0 ? 'search-status' : 'only-read'} role="status">
      {answer.isPending && <p>{t('search.searching')}</p>}
      {reading.length > 0 && (
        <p>{t('search.reading', { what: reading.map((id) => t(`collections.${id}`).toLowerCase()).join(', ') })}</p>
      )}
      {isEmpty && reading.length === 0 && (
        <>
          <p>{t('search.nothing')}</p>
          <p className="quiet">{t('search.nothingHint')}</p>
        </>
      )}
      {!isEmpty && answer.data !== undefined && reading.length === 0 && (
        <p className="only-read">{t('search.count', { count: answer.data.results.length })}</p>
      )}
    </div>
  )
}
