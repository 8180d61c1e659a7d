import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { useCoveragePlace } from '../useCoveragePlace.ts'
import { BestPlacesForm } from './BestPlacesForm.tsx'
import { BestPlacesResult } from './BestPlacesResult.tsx'
import { bestPlacesFrom, bestPlacesRequest } from './bestPlacesAddress.ts'
import '../coverage.css'
import './siting.css'
import { useBestPlaces } from './siting.api.ts'
import { useBestPlacesOnMap } from './useBestPlacesOnMap.ts'
import { useSitingService } from './useSitingService.ts'

/** The best places for a service, proven; everything that was chosen is in the address. */
export function BestPlacesPanel() {
  const { t } = useTranslation()
  const { params } = useAddress()
  const { set, hrefTo, choose } = useCoverageAddress()
  const view = bestPlacesFrom(params)
  const { service } = useSitingService()
  const { choice } = useCoveragePlace(set, view.demand === 'people' ? 'blocks' : 'settlements')
  const question = bestPlacesRequest(view, set, service, choice.place)
  const { query, state, cancel } = useBestPlaces(view.isAsked ? question : null)
  const answer = query.data ?? null
  useBestPlacesOnMap(answer, view)
  const stop = () => {
    cancel()
    choose({ ask: null })
  }
  const label = state === null ? t('siting.finding') : t('siting.preparing')
  return (
    <Panel
      title={t('siting.title')}
      lead={t('siting.lead')}
      back={{ href: hrefTo('/coverage'), label: t('siting.back') }}
      footer={
        query.isFetching ? (
          <Progress label={label} share={state?.progress ?? null} cancel={stop} />
        ) : (
          answer === null && (
            <Button look="primary" isDisabled={question === null} onPress={() => choose({ ask: 1 })}>
              {t('siting.find')}
            </Button>
          )
        )
      }
    >
      <BestPlacesForm view={view} choice={choice} isAnswered={answer !== null} />
      {query.isError && !query.isFetching && <ProblemNotice error={query.error} retry={() => query.refetch()} />}
      {answer !== null && !query.isFetching && <BestPlacesResult answer={answer} />}
    </Panel>
  )
}
