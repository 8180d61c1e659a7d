import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { ExplanationTable } from './LinesTable.tsx'
import { headlineOf, reasonOf, tiedText } from './sentences.ts'
import { useExplanationWords } from './useExplanationWords.ts'

interface ExplanationPaperProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
  /** Which ranking, and of when. */
  origin: string
  onDone: () => void
}

/** The explanation on paper; on screen nobody sees it. */
export function ExplanationPaper({ ranking, place, origin, onDone }: ExplanationPaperProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const words = useExplanationWords(ranking)
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  return createPortal(
    <article className="why-paper on-paper" lang={locale === 'es' ? 'es-CL' : 'en'}>
      <style>{'@page { size: A4; margin: 14mm }'}</style>
      <h1>{words.settlement(place.row)}</h1>
      <p>{ranking.inputs.settlements.comunaNames[place.row]}</p>
      <p className="why-paper-headline">{headlineOf(t, words, place).join(' · ')}</p>
      <p>{reasonOf(t, words, place)}</p>
      <p>{tiedText(t, words, place)}</p>
      <ExplanationTable ranking={ranking} place={place} />
      <footer>
        <p>{origin}</p>
        <p>{t('rankingExplanation.text.data', { at: words.format.dateTime(ranking.inputs.basis.computedAt) })}</p>
        <p>{window.location.href}</p>
      </footer>
    </article>,
    document.body,
  )
}
