import type { DatedProgramme } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useProgrammes } from './catalogue.api.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'

/** Versions of the funds' rules that projects of new homes follow. */
export function Programmes() {
  const { t } = useTranslation()
  const programmes = useProgrammes()
  return (
    <Section title={t('catalogue.programmes')}>
      <p className="hint">{t('catalogue.programmesHint')}</p>
      <Loaded query={programmes} lines={5}>
        {(all) => (
          <ul className="rows">
            {all.map((programme) => (
              <li key={programme.code}>
                <ProgrammeRow programme={programme} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

function ProgrammeRow({ programme }: { programme: DatedProgramme }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const { name, minFamilies, maxFamilies, minSavingUf, subsidyUf, startsOn, endsOn, toConfirm } = programme
  const figures: [string, string, string[]][] = [
    [
      t('catalogue.programme.group'),
      t('catalogue.programme.families', { from: format.number(minFamilies), to: format.number(maxFamilies) }),
      ['min_families', 'max_families'],
    ],
    [t('catalogue.programme.saving'), format.uf(minSavingUf), ['min_saving_uf']],
    [t('catalogue.programme.subsidy'), format.uf(subsidyUf), ['subsidy_uf']],
    [
      t('catalogue.programme.valid'),
      `${startsOn === null ? '' : format.day(startsOn)} – ${endsOn === null ? t('catalogue.programme.today') : format.day(endsOn)}`,
      ['starts_on', 'ends_on'],
    ],
  ]
  return (
    <article className="package" aria-label={name}>
      <div className="section-head">
        <span>
          <strong>{name}</strong>
          {programme.composition && <span className="hint">{programme.composition}</span>}
        </span>
        {!isOpen && (
          <Button look="quiet" aria-label={t('parameters.changeOf', { name })} onPress={() => setIsOpen(true)}>
            {t('parameters.change')}
          </Button>
        )}
      </div>
      <dl className="package-figures">
        {figures.map(([label, value, fields]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {fields.some((field) => toConfirm.includes(field)) && (
                <span className="hint"> ({t('parameters.toConfirm')})</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{programme.source}</p>
      {isOpen && <ProgrammeForm programme={programme} onDone={() => setIsOpen(false)} />}
    </article>
  )
}
