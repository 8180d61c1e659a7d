import { pairAt, pairsToAsk } from '@arraigo/shared/priorities/pairs.ts'
import type { OpenWorkshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { OnePair } from './OnePair.tsx'
import type { OwnAnswer } from './ownAnswer.ts'

interface ComparePairsProps {
  workshop: OpenWorkshop
  own: OwnAnswer
  change: (part: Partial<OwnAnswer>) => void
}

/** One pair after the other; each may be skipped, and gone back to. */
export function ComparePairs({ workshop: { criteria }, own, change }: ComparePairsProps) {
  const { t } = useTranslation()
  const asked = pairsToAsk(criteria.length)
  const valueAt = (at: number) => {
    const [i, j] = asked[at] as [number, number]
    return own.pairs[pairAt(criteria.length, i, j)] ?? null
  }
  const [at, setAt] = useState(() => {
    const open = asked.findIndex((_, index) => valueAt(index) === null)
    return open === -1 ? 0 : open
  })
  const answered = own.pairs.filter((value) => value !== null).length
  const [i, j] = asked[at] as [number, number]
  const isLast = at === asked.length - 1
  const next = () => !isLast && setAt(at + 1)
  const answer = (value: number) => {
    const place = pairAt(criteria.length, i, j)
    change({ pairs: own.pairs.map((old, index) => (index === place ? value : old)) })
    next()
  }
  return (
    <section className="workshop-pairs">
      <Progress
        label={t('workshop.pairOf', { at: at + 1, count: asked.length })}
        share={answered / asked.length}
        detail={t('workshop.answered', { answered, count: asked.length })}
      />
      <OnePair
        key={at}
        first={criteria[i] as (typeof criteria)[number]}
        second={criteria[j] as (typeof criteria)[number]}
        value={valueAt(at)}
        onAnswer={answer}
      />
      <div className="workshop-actions">
        <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {t('workshop.before')}
        </Button>
        {!isLast && <Button onPress={next}>{t(valueAt(at) === null ? 'workshop.skip' : 'workshop.next')}</Button>}
        <Button
          look={answered === asked.length ? 'primary' : 'plain'}
          isDisabled={answered === 0}
          onPress={() => change({ step: 'done' })}
        >
          {t('workshop.finish')}
        </Button>
      </div>
      {answered > 0 && answered < asked.length && <p className="hint">{t('workshop.incomplete')}</p>}
    </section>
  )
}
