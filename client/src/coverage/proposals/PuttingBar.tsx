import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { useStandards } from '../coverage.api.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { isFacilityKind } from './useElementName.ts'
import type { MapHands, Putting } from './useProposalOnMap.ts'

interface PuttingBarProps {
  putting: Putting | null
  onPutting: (putting: Putting | null) => void
  onMap: MapHands
}

const stopKind = 'transit-stop'

/** What to put on the map next: a facility of a kind, a stop, a street. */
export function PuttingBar({ putting, onPutting, onMap }: PuttingBarProps) {
  const { t } = useTranslation()
  const { kinds, first } = useKinds()
  const [chosen, setChosen] = useState<string | null>(null)
  const kind = chosen ?? first
  const isStop = putting?.kind === stopKind
  const toggle = (next: Putting, isOn: boolean) => onPutting(isOn ? null : next)
  const isFacility = putting?.type === 'facility' && !isStop
  const isStreet = putting?.type === 'street'
  return (
    <div className="putting">
      <SelectField
        label={t('proposals.kind')}
        value={kind}
        onChange={(next) => {
          setChosen(next)
          if (isFacility) onPutting({ type: 'facility', kind: next })
        }}
        options={kinds.map((one) => ({ value: one, label: isFacilityKind(one) ? t(`choices.${one}`) : one }))}
      />
      <div className="putting-buttons">
        <PutButton icon="facility" isOn={isFacility} onPress={() => toggle({ type: 'facility', kind }, isFacility)}>
          {t('proposals.put.facility')}
        </PutButton>
        <PutButton icon="pin" isOn={isStop} onPress={() => toggle({ type: 'facility', kind: stopKind }, isStop)}>
          {t('proposals.put.stop')}
        </PutButton>
        <PutButton icon="street" isOn={isStreet} onPress={() => toggle({ type: 'street', kind: null }, isStreet)}>
          {t('proposals.put.street')}
        </PutButton>
      </div>
      {putting !== null && (
        <div className="putting-hint" role="status">
          <p>{t(isStreet ? 'proposals.hint.street' : 'proposals.hint.facility')}</p>
          <Button onPress={onMap.addCentre}>{t('proposals.addCentre')}</Button>
          {isStreet && <Button onPress={onMap.finishLine}>{t('proposals.finishLine')}</Button>}
          <Button look="quiet" onPress={() => onPutting(null)}>
            {t('proposals.done')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface PutButtonProps {
  icon: IconName
  isOn: boolean
  onPress: () => void
  children: string
}

function PutButton({ icon, isOn, onPress, children }: PutButtonProps) {
  return (
    <Button look={isOn ? 'primary' : 'plain'} aria-pressed={isOn} onPress={onPress}>
      <Icon name={icon} size={18} />
      {children}
    </Button>
  )
}

/** Kinds that a standard of the set counts; all of them while those are not known. First the one of the service looked at. */
function useKinds(): { kinds: readonly string[]; first: string } {
  const { set, service } = useCoverageAddress()
  const standards = useStandards().data?.filter(({ setName }) => setName === set) ?? []
  const counted = new Set(standards.flatMap(({ facilityKinds: kinds }) => kinds))
  const all = facilityKinds.filter((kind) => kind !== 'other' && (counted.size === 0 || counted.has(kind)))
  const own = standards.find((standard) => standard.service === service)?.facilityKinds[0]
  return { kinds: all, first: own ?? all.find((kind) => kind === 'primary-health') ?? all[0] ?? 'primary-health' }
}
