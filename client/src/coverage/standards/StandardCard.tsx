import { serviceName, standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { DatedStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { OfficialValue } from './OfficialValue.tsx'
import { StandardForm } from './StandardForm.tsx'
import { StandardHistory } from './StandardHistory.tsx'
import type { ChosenStandard } from './StandardsPanel.tsx'
import { standardIn } from './standardGrid.ts'
import { useAddStandard, useRemoveStandard } from './standards.api.ts'

interface StandardCardProps {
  chosen: ChosenStandard
  standards: readonly DatedStandard[]
  official: readonly OfficialStandard[]
  onChoose: (chosen: ChosenStandard | null) => void
}

/** A service's standard in a set: its values to change, what it was, the way back to the official ones, and out of the set. */
export function StandardCard({ chosen: { set, service }, standards, official, onChoose }: StandardCardProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const standard = service === null ? null : standardIn(standards, set, service)
  const published = service === null ? null : standardIn(official, set, service)
  const named = standard ?? standards.find((one) => one.service === service)
  const title = service === null ? t('standards.newService') : serviceName(locale, service, named?.name)
  const [removed, setRemoved] = useState<DatedStandard | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [])
  const isLast = standards.filter(({ setName }) => setName === set).length === 1
  return (
    <section className="standards-card" aria-labelledby="standard-title">
      <div className="section-head">
        <h2 id="standard-title" ref={heading} tabIndex={-1}>
          {title} <span className="quiet">· {standardSetName(locale, set)}</span>
        </h2>
        <Button look="quiet" onPress={() => onChoose(null)}>
          {t('close')}
        </Button>
      </div>
      {removed && standard === null && <RemovedNotice removed={removed} onBack={() => setRemoved(null)} />}
      {published && <OfficialValue standard={standard} official={published} />}
      <StandardForm
        set={set}
        service={service}
        givenName={named?.name ?? null}
        standard={standard}
        from={standard ?? published ?? removed}
        onAdded={(added) => onChoose({ set: added.setName, service: added.service })}
      />
      {standard && <RemoveStandard standard={standard} title={title} isLast={isLast} onRemoved={setRemoved} />}
      {service !== null && <StandardHistory set={set} service={service} current={standard} />}
    </section>
  )
}

interface RemoveStandardProps {
  standard: DatedStandard
  title: string
  isLast: boolean
  onRemoved: (removed: DatedStandard) => void
}

function RemoveStandard({ standard, title, isLast, onRemoved }: RemoveStandardProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const remove = useRemoveStandard()
  const set = standardSetName(locale, standard.setName)
  return (
    <>
      {remove.isError && <ProblemNotice error={remove.error} />}
      <div>
        <ConfirmButton
          label={t('standards.remove')}
          look="quiet"
          title={t('standards.removeTitle', { name: title, set })}
          text={t(isLast ? 'standards.removeLast' : 'standards.removeText')}
          action={t('standards.remove')}
          onConfirm={() => remove.mutate(standard, { onSuccess: () => onRemoved(standard) })}
        />
      </div>
    </>
  )
}

/** Out of the set, with the way back. */
function RemovedNotice({ removed, onBack }: { removed: DatedStandard; onBack: () => void }) {
  const { t } = useTranslation()
  const add = useAddStandard()
  const { setName, service, name, facilityKinds, maxDistanceM, validFromYear, source, confidence } = removed
  const undo = () =>
    add.mutate(
      {
        ...{ setName, service, name, maxDistanceM, validFromYear, source, confidence },
        facilityKinds: facilityKinds as (typeof add.variables & object)['facilityKinds'],
        changeNote: t('standards.undoneNote'),
      },
      { onSuccess: onBack },
    )
  return (
    <>
      <Notice
        tone="done"
        action={
          <Button isDisabled={add.isPending} onPress={undo}>
            {t('standards.undo')}
          </Button>
        }
      >
        <p>{t('standards.removed')}</p>
      </Notice>
      {add.isError && <ProblemNotice error={add.error} />}
    </>
  )
}
