import { mostInconsistency } from '@arraigo/shared/priorities/ahp.ts'
import { useTranslation } from 'react-i18next'
import { usePairWords } from './usePairWords.ts'

/** From here on answers contradict each other about as much as if they were given at random half of the time. */
const muchInconsistency = 0.2

type Light = 'consistent' | 'doubtful' | 'contradictory' | 'unknown'

const lightOf = (ratio: number | null): Light => {
  if (ratio === null) return 'unknown'
  if (ratio <= mostInconsistency) return 'consistent'
  return ratio <= muchInconsistency ? 'doubtful' : 'contradictory'
}

/** The consistency ratio as a light, with words beside it. */
export function Consistency({ ratio, isShort = false }: { ratio: number | null; isShort?: boolean }) {
  const { t } = useTranslation()
  const words = usePairWords()
  const light = lightOf(ratio)
  // Where few pairs are answered it is compared with the little that chance would contradict there, and can be several times that.
  const isWorseThanChance = ratio !== null && ratio > 1
  return (
    <p className={`consistency is-${light}`}>
      <span className="consistency-light" aria-hidden="true" />
      <span>
        {ratio !== null && <strong>CR {words.ratio(ratio)} </strong>}
        {isShort
          ? t(`rankingWeights.lights.${light}`)
          : t(`rankingWeights.consistency.${isWorseThanChance ? 'beyondChance' : light}`)}
      </span>
    </p>
  )
}
