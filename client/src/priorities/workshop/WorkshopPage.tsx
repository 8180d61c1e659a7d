import '../sayPriorities.ts'
import './workshop.css'
import type { OpenWorkshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../../app/i18n/language.ts'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem, request } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { ComparePairs } from './ComparePairs.tsx'
import { DistributeTokens } from './DistributeTokens.tsx'
import { OwnResult } from './OwnResult.tsx'
import { SendingState } from './SendingState.tsx'
import { useOwnAnswer } from './useOwnAnswer.ts'
import { WhoAreYou } from './WhoAreYou.tsx'

/** How often it is asked whether it is still open. */
const askAgainMs = 15_000

/** What somebody in a workshop sees on their own phone: `/workshop/TOKEN`. */
export function WorkshopPage({ token }: { token: string }) {
  const { t } = useTranslation()
  const query = useQuery({
    queryKey: ['workshop', token],
    queryFn: ({ signal }) => request<OpenWorkshop>(`/api/priorities/workshops/${token}`, { signal }),
    refetchInterval: askAgainMs,
  })
  useEffect(() => {
    document.title = `${t('workshop.name')} · ${t('appName')}`
  }, [t])
  // Who has it once goes on without a connection.
  const isWrong = query.error instanceof RequestProblem && [400, 404].includes(query.error.status)
  return (
    <main className="workshop">
      <div className="workshop-sheet">
        {isWrong ? (
          <Notice tone="error" title={t('workshop.wrongLink')}>
            <p>{t('workshop.wrongLinkText')}</p>
          </Notice>
        ) : query.data !== undefined ? (
          <Answering token={token} workshop={query.data} />
        ) : query.isError ? (
          <ProblemNotice error={query.error} retry={() => query.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
      <Languages />
    </main>
  )
}

function Answering({ token, workshop }: { token: string; workshop: OpenWorkshop }) {
  const { t } = useTranslation()
  const { own, change, sending, isSetAside } = useOwnAnswer(token, workshop)
  const hasSent = own.sentRevision > 0
  if (!workshop.isOpen) {
    return (
      <>
        <Notice tone={hasSent ? 'done' : 'warning'} title={t('workshop.closed')}>
          <p>{t(hasSent ? 'workshop.closedKept' : 'workshop.closedNothing')}</p>
          {hasSent && own.revision > own.sentRevision && <p>{t('workshop.closedTooLate')}</p>}
        </Notice>
        {hasSent && <OwnResult workshop={workshop} own={own} />}
      </>
    )
  }
  const step = own.step
  return (
    <>
      <h1 className="workshop-question">{workshop.question}</h1>
      {step === 'who' && <WhoAreYou workshop={workshop} own={own} change={change} />}
      {step === 'weigh' && (
        <>
          <OneOf
            label={t('workshop.way')}
            choices={['pairs', 'tokens'] as const}
            value={own.kind}
            nameOf={(kind) => t(`workshop.ways.${kind}`)}
            onChange={(kind) => change({ kind })}
          />
          {own.kind === 'pairs' ? (
            <ComparePairs workshop={workshop} own={own} change={change} />
          ) : (
            <DistributeTokens workshop={workshop} own={own} change={change} />
          )}
        </>
      )}
      {step === 'done' && (
        <>
          <Notice tone="done" title={t('workshop.thanks')}>
            <p>{t('workshop.thanksText')}</p>
          </Notice>
          {isSetAside && <Notice tone="warning">{t('workshop.setAside')}</Notice>}
          <OwnResult workshop={workshop} own={own} />
          <div className="workshop-actions">
            <Button onPress={() => change({ step: 'weigh' })}>{t('workshop.edit')}</Button>
            <Button look="quiet" onPress={() => change({ step: 'who' })}>
              {t('workshop.editWho')}
            </Button>
          </div>
        </>
      )}
      <SendingState sending={sending} />
    </>
  )
}

function Languages() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <footer className="workshop-foot">
      <OneOf
        label={t('settings.language')}
        choices={['es', 'en'] as const}
        value={locale}
        nameOf={(language) => (language === 'es' ? 'Español' : 'English')}
        onChange={(language) => void changeLanguage(language)}
      />
      <p className="hint">{t('workshop.privacy')}</p>
    </footer>
  )
}
