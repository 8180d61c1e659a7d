import { type ExplainedRanking, explainPlace } from '@arraigo/shared/priorities/explainPlace.ts'
import { scoreScale } from '@arraigo/shared/priorities/preparedRanking.ts'
import { prepareRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import '../explanation/explanation.css'
import { PlaceHead } from '../explanation/PlaceHead.tsx'
import { ScoreLines } from '../explanation/ScoreLines.tsx'
import { type ExplanationWords, useExplanationWords } from '../explanation/useExplanationWords.ts'
import { type PublishedRow, publishedRows } from './publishedRows.ts'

/** As many as are read at once; the others on demand, and by search. */
const shownFirst = 100

interface PublishedOrderProps {
  sealed: SealedRanking
  /** What the file says cannot be explained where it does not follow from its data. */
  isReproduced: boolean
}

/** Everybody in order; each opens into its score line by line. `place=12` in the address opens one. */
export function PublishedOrder({ sealed, isReproduced }: PublishedOrderProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(sealed)
  const { params, change } = useAddress()
  const [search, setSearch] = useState('')
  const [isWhole, setWhole] = useState(false)
  useWholeOnPaper(setWhole)
  const rows = useMemo(() => publishedRows(sealed), [sealed])
  const explained = useMemo<ExplainedRanking | null>(
    () => (isReproduced ? { ...sealed, prepared: prepareRanking(sealed.inputs, sealed.spec) } : null),
    [sealed, isReproduced],
  )
  const sought = comparable(search.trim())
  const found = rows.filter(({ name, comuna }) => comparable(`${name} ${comuna ?? ''}`).includes(sought))
  const open = Number(params.get('place'))
  const shown = isWhole || sought !== '' ? found : found.filter(({ id }, at) => at < shownFirst || id === open)
  const { number } = words.format
  return (
    <Section title={t('publishing.page.order')}>
      <div className="published-search">
        <TextInput label={t('publishing.page.search')} type="search" value={search} onChange={setSearch} />
        <p className="hint" role="status">
          {found.length === 0
            ? t('publishing.page.none')
            : t('publishing.page.found', { shown: number(shown.length), total: number(rows.length) })}
        </p>
      </div>
      {explained !== null && <p className="hint published-no-print">{t('publishing.page.open')}</p>}
      <ol className="published-order">
        {shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            words={words}
            sealed={sealed}
            explained={explained}
            isOpen={row.id === open}
            onOpen={(id) => {
              // Its neighbour may not be among those that are sought.
              if (id !== null && !shown.some((one) => one.id === id)) setSearch('')
              change({ place: id }, { replace: true })
            }}
          />
        ))}
      </ol>
      {shown.length < found.length && (
        <Button onPress={() => setWhole(true)}>{t('publishing.page.all', { total: number(rows.length) })}</Button>
      )}
    </Section>
  )
}

/** Paper has no button to press. */
function useWholeOnPaper(setWhole: (isWhole: boolean) => void): void {
  useEffect(() => {
    const show = () => flushSync(() => setWhole(true))
    window.addEventListener('beforeprint', show)
    return () => window.removeEventListener('beforeprint', show)
  }, [setWhole])
}

interface RowProps {
  row: PublishedRow
  words: ExplanationWords
  sealed: SealedRanking
  explained: ExplainedRanking | null
  isOpen: boolean
  onOpen: (id: number | null) => void
}

function Row({ row, words, sealed, explained, isOpen, onOpen }: RowProps) {
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const { low, high } = scoreScale[sealed.spec.method]
  const head = (
    <>
      <span className="published-rank">{words.rank(row.rank)}</span>
      <span className="published-name">
        {row.name}
        <span className="hint">{row.comuna}</span>
      </span>
      <span className="published-score">{words.score(sealed.spec.method, row.score)}</span>
      <span className="published-bar" aria-hidden>
        <span style={{ width: `${(100 * (row.score - low)) / (high - low)}%` }} />
      </span>
    </>
  )
  return (
    <li ref={element} id={`place-${row.id}`} value={row.rank}>
      {explained === null ? (
        <div className="published-row">{head}</div>
      ) : (
        <>
          <button
            type="button"
            className="published-row"
            aria-expanded={isOpen}
            onClick={() => onOpen(isOpen ? null : row.id)}
          >
            {head}
          </button>
          {isOpen && <Why explained={explained} id={row.id} onOpen={onOpen} />}
        </>
      )}
    </li>
  )
}

interface WhyProps {
  explained: ExplainedRanking
  id: number
  onOpen: (id: number) => void
}

function Why({ explained, id, onOpen }: WhyProps) {
  const place = explainPlace(explained, id)
  if (place === null) return null
  return (
    <div className="published-why">
      <PlaceHead
        ranking={explained}
        place={place}
        linkTo={(settlementId, text) => (
          <button type="button" className="published-link" onClick={() => onOpen(settlementId)}>
            {text}
          </button>
        )}
      />
      <ScoreLines ranking={explained} place={place} />
    </div>
  )
}
