import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Panel.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { BeginWorkshop } from './BeginWorkshop.tsx'
import { LedWorkshop } from './LedWorkshop.tsx'
import { useWorkshops } from './workshops.api.ts'

/** Weighing together, each on a phone of their own: the newest workshop, those before, and the way to a new one. */
export function WorkshopSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const query = useWorkshops(ranking.id)
  const [isBeginning, setIsBeginning] = useState(false)
  return (
    <Section title={t('rankingWeights.workshop.name')}>
      <p className="hint">{t('rankingWeights.workshop.lead')}</p>
      <Loaded query={query} lines={3}>
        {([newest, ...earlier]) => (
          <>
            {newest !== undefined && <LedWorkshop key={newest.id} ranking={ranking} workshop={newest} />}
            {isBeginning ? (
              <BeginWorkshop ranking={ranking} onDone={() => setIsBeginning(false)} />
            ) : (
              <div>
                <Button
                  look={newest === undefined ? 'primary' : 'plain'}
                  isDisabled={ranking.spec.criteria.length < 2}
                  onPress={() => setIsBeginning(true)}
                >
                  {t('rankingWeights.workshop.new')}
                </Button>
              </div>
            )}
            {earlier.map((workshop) => (
              <details key={workshop.id} className="fold">
                <summary>
                  {t('rankingWeights.workshop.earlier', {
                    question: workshop.question,
                    date: date(workshop.validFrom),
                    count: workshop.answers,
                  })}
                </summary>
                <LedWorkshop ranking={ranking} workshop={workshop} />
              </details>
            ))}
          </>
        )}
      </Loaded>
    </Section>
  )
}
