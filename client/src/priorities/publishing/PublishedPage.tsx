import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguageInAddress } from '../../app/useLanguageInAddress.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import '../sayPriorities.ts'
import { PublishedCheck } from './PublishedCheck.tsx'
import { PublishedCriteria } from './PublishedCriteria.tsx'
import { PublishedFacts, PublishedTools } from './PublishedFacts.tsx'
import { PublishedMap } from './PublishedMap.tsx'
import { PublishedOrder } from './PublishedOrder.tsx'
import { PublishedUnknown } from './PublishedUnknown.tsx'
import './published.css'
import { SealVerdict } from './SealVerdict.tsx'
import { type CheckedSeal, useCheckedSeal } from './sealedDocument.ts'

/** A frozen ranking for everybody, outside of the planner's room: `/published/ID`. */
export function PublishedPage({ id }: { id: string }) {
  const { t } = useTranslation()
  useLanguageInAddress()
  const query = useCheckedSeal(id)
  const isGone = query.error instanceof RequestProblem && query.error.status === 404
  return (
    <div className="published-frame">
      <style>{'@page { size: A4; margin: 14mm }'}</style>
      <main className="published">
        {isGone ? (
          <Notice tone="warning" title={t('problem.gone')}>
            <p>{t('publishing.page.gone')}</p>
          </Notice>
        ) : (
          <Loaded query={query} lines={16}>
            {(checked) => <Published id={id} checked={checked} />}
          </Loaded>
        )}
      </main>
    </div>
  )
}

function Published({ id, checked }: { id: string; checked: CheckedSeal }) {
  const { t } = useTranslation()
  const { sealed, check } = checked
  const title = sealed?.name ?? t('publishing.verify.invalid')
  useEffect(() => {
    document.title = `${title} · ${t('appName')}`
  }, [title, t])
  return (
    <article className={check.isValid ? undefined : 'is-broken'}>
      {!check.isValid && <Broken />}
      <header className="published-head">
        <p className="kind">{t('publishing.page.kind')}</p>
        <h1>{title}</h1>
        {sealed?.note && <p className="lead">{sealed.note}</p>}
      </header>
      <SealVerdict checked={checked} />
      <PublishedTools id={id} />
      {sealed !== null && (
        <>
          <PublishedFacts sealed={sealed} />
          <div className="published-two">
            <PublishedCriteria sealed={sealed} />
            <PublishedMap sealed={sealed} />
          </div>
          <PublishedOrder sealed={sealed} isReproduced={check.isReproduced} />
          <PublishedUnknown sealed={sealed} />
        </>
      )}
      <PublishedCheck publicKey={sealed?.signature.publicKey ?? null} />
    </article>
  )
}

/** Nobody must take what was altered for what was decided. */
function Broken() {
  const { t } = useTranslation()
  return (
    <div className="published-broken" role="alert">
      <strong>{t('publishing.page.broken')}</strong>
      <p>{t('publishing.page.brokenText')}</p>
    </div>
  )
}
