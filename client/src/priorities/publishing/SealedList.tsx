import type { SealedSummary } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'
import { sealedFileHref, useSealedRankings } from '../priorities.api.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { SealVerdict } from './SealVerdict.tsx'
import { useCheckedSeal } from './sealedDocument.ts'
import { type SinceSealed, sinceSealed } from './sinceSealed.ts'

/** What was frozen of a ranking: the page, its link, the file, and what changed since. */
export function SealedList({ open }: { open: OpenRanking }) {
  const { t } = useTranslation()
  return (
    <Section title={t('publishing.list.title')}>
      <Loaded query={useSealedRankings(open.id)} lines={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">{t('publishing.list.none')}</p>
          ) : (
            <ul className="rows">
              {list.map((sealed) => (
                <li key={sealed.id}>
                  <SealedItem open={open} sealed={sealed} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function SealedItem({ open, sealed }: { open: OpenRanking; sealed: SealedSummary }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { format } = useRankingWords()
  const authorName = useAuthorName()
  const [isOpen, setOpen] = useState(false)
  const path = href(`/published/${sealed.id}`)
  return (
    <div className="seal-item">
      <strong>{sealed.name}</strong>
      <span className="hint">
        {t('publishing.list.line', {
          at: format.dateTime(sealed.sealedAt),
          by: authorName(sealed.sealedBy),
          version: sealed.rankingVersion,
          ranked: format.number(sealed.ranked),
        })}
      </span>
      <span className="seal-item-actions">
        <Link href={path}>{t('publishing.list.open')}</Link>
        <a href={sealedFileHref(sealed.id)} download>
          <Icon name="download" size={16} />
          {t('publishing.list.download')}
        </a>
        <CopyButton text={new URL(path, window.location.href).href} label={t('publishing.list.copy')} />
      </span>
      <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('publishing.list.since')}</summary>
        {isOpen && <Since open={open} id={sealed.id} />}
      </details>
    </div>
  )
}

function Since({ open: { inputs, result }, id }: { open: OpenRanking; id: string }) {
  const { t } = useTranslation()
  const query = useCheckedSeal(id)
  if (inputs === null || result === null) return <p className="hint">{t('publishing.since.waiting')}</p>
  return (
    <Loaded query={query} lines={3}>
      {(checked) => (
        <>
          {!checked.check.isValid && <SealVerdict checked={checked} />}
          {checked.sealed !== null && <SinceThen since={sinceSealed(checked.sealed, { inputs, result })} />}
        </>
      )}
    </Loaded>
  )
}

const mostNamed = 10

function SinceThen({ since: { moved, came, gone } }: { since: SinceSealed }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  if (moved.length + came.length + gone.length === 0) return <p>{t('publishing.since.none')}</p>
  const listed = (names: string[]) =>
    names.length > mostNamed
      ? t('publishing.since.andMore', {
          names: names.slice(0, mostNamed).join(', '),
          total: words.format.number(names.length - mostNamed),
        })
      : names.join(', ')
  return (
    <>
      <p>{t('publishing.since.moved', { count: moved.length })}</p>
      <ul>
        {moved.slice(0, mostNamed).map(({ name, from, to }) => (
          <li key={name}>
            {name}: {words.rank(from)} → {words.rank(to)}
          </li>
        ))}
      </ul>
      {came.length > 0 && <p>{t('publishing.since.came', { names: listed(came) })}</p>}
      {gone.length > 0 && <p>{t('publishing.since.gone', { names: listed(gone) })}</p>}
    </>
  )
}
