import { candidateSources, demands, mostPlaces } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import type { Changes } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import type { PlaceChoice } from '../../territory/useChosenPlace.ts'
import { NumberInput, SelectField } from '../../ui/fields.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { StandardSetField } from '../StandardSetField.tsx'
import { useServiceName } from '../useServiceName.ts'
import type { BestPlacesView } from './bestPlacesAddress.ts'
import { OwnPoints } from './OwnPoints.tsx'
import { useSitingService } from './useSitingService.ts'

interface BestPlacesFormProps {
  view: BestPlacesView
  choice: PlaceChoice
  isAnswered: boolean
}

/** What is asked. A change takes the answer of another question off the page. */
export function BestPlacesForm({ view, choice, isAnswered }: BestPlacesFormProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useServiceName()
  const { choose } = useCoverageAddress()
  const { standards, standard, service } = useSitingService()
  const ask = (changes: Changes) => choose({ ...changes, ask: null })
  return (
    <div className="siting-form">
      <div className="pair">
        <StandardSetField />
        <SelectField
          label={t('siting.service')}
          value={service ?? ''}
          options={standards.map((one) => ({ value: one.service, label: nameOf(one.service) }))}
          onChange={(next) => ask({ service: next })}
          hint={standard && t('siting.standardOf', { metres: number(standard.maxDistanceM) })}
        />
      </div>
      <PlaceField collection={view.demand === 'people' ? 'blocks' : 'settlements'} choice={choice} isRegional />
      {choice.place.kind === 'everything' && <p className="hint">{t('siting.choosePlace')}</p>}
      <div className="pair">
        <NumberInput
          label={t('siting.count')}
          hint={t('siting.countHint')}
          minValue={1}
          maxValue={mostPlaces}
          step={1}
          value={view.p}
          onChange={(p) => !Number.isNaN(p) && ask({ p })}
        />
        <SelectField
          label={t('siting.demand')}
          value={view.demand}
          options={demands.map((demand) => ({ value: demand, label: t(`siting.demands.${demand}`) }))}
          onChange={(who) => ask({ who })}
        />
      </div>
      <SelectField
        label={t('siting.from')}
        value={view.from}
        options={candidateSources.map((from) => ({ value: from, label: t(`siting.sources.${from}`) }))}
        onChange={(from) => ask({ from })}
      />
      {view.from === 'points' && (
        <OwnPoints points={view.points} isShort={view.points.length < view.p} isAnswered={isAnswered} />
      )}
    </div>
  )
}
