import { say } from '@arraigo/shared/messages/messages.ts'
import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { headlineOf, reasonOf, tiedText } from './sentences.ts'
import { useExplanationWords } from './useExplanationWords.ts'

/** How another settlement is reached. */
export type LinkTo = (settlementId: number, text: string) => ReactNode

interface PlaceProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
}

/** Place, score, completeness; one sentence of why; how far the neighbours are. */
export function PlaceHead({ ranking, place, linkTo }: PlaceProps & { linkTo: LinkTo }) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const [rank, ...rest] = headlineOf(t, words, place)
  return (
    <div className="why-head">
      <p className="why-headline">
        <strong>{rank}</strong> {rest.map((text) => `· ${text}`).join(' ')}
      </p>
      {place.leftOut !== null && <p>{say(words.format.locale, place.leftOut)}</p>}
      <p className="why-reason">{reasonOf(t, words, place)}</p>
      {place.rank !== null && <Neighbours ranking={ranking} place={place} linkTo={linkTo} />}
    </div>
  )
}

function Neighbours({ ranking, place, linkTo }: PlaceProps & { linkTo: LinkTo }) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const { better, worse } = place
  const tied = tiedText(t, words, place)
  const said = ({ row, rank, distance }: NonNullable<typeof better>) => ({
    distance: words.apart(distance),
    rank: words.rank(rank),
    name: words.settlement(row),
  })
  return (
    <ul className="why-neighbours">
      <li>
        {better === null
          ? t('rankingExplanation.isFirst')
          : linkTo(better.settlementId, t('rankingExplanation.isBetter', said(better)))}
      </li>
      {tied !== null && <li>{tied}</li>}
      <li>
        {worse === null
          ? t('rankingExplanation.isLast')
          : linkTo(worse.settlementId, t('rankingExplanation.isWorse', said(worse)))}
      </li>
    </ul>
  )
}
