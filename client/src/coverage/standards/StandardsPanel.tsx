import './standards.css'
import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { DatedStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ParametersSection } from '../../parameters/ParametersSection.tsx'
import { useFormat } from '../../platform/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { CopySetForm } from './CopySetForm.tsx'
import { StandardCard } from './StandardCard.tsx'
import { StandardTable } from './StandardTable.tsx'
import { standardGrid } from './standardGrid.ts'
import { useDatedStandards, useOfficialStandards } from './standards.api.ts'

/** A cell of the table; without a service a new one is added to the set. */
export interface ChosenStandard {
  set: string
  service: string | null
}

/** What coverage is measured against: each service's distance in each set, with its source, to be changed and taken back. */
export function StandardsPanel() {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  const standards = useDatedStandards()
  const official = useOfficialStandards()
  return (
    <Panel
      title={t('standards.title')}
      lead={t('standards.lead')}
      back={{ href: hrefTo('/coverage'), label: t('standards.back') }}
      isWide
    >
      <Loaded query={standards} lines={10}>
        {(list) => (
          <Loaded query={official} lines={10}>
            {(published) => <Standards standards={list} official={published} />}
          </Loaded>
        )}
      </Loaded>
      <ParametersSection use="coverage" hint={t('standards.parametersHint')} />
    </Panel>
  )
}

function Standards({ standards, official }: { standards: DatedStandard[]; official: OfficialStandard[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState<ChosenStandard | null>(null)
  const grid = standardGrid(standards, official)
  return (
    <>
      <Section title={t('standards.bySet')}>
        <StandardTable grid={grid} official={official} chosen={chosen} onChoose={setChosen} />
        <p className="hint">{t('standards.tableHint')}</p>
      </Section>
      {chosen && (
        <StandardCard
          // Another cell begins with its own values.
          key={`${chosen.set} ${chosen.service}`}
          chosen={chosen}
          standards={standards}
          official={official}
          onChoose={setChosen}
        />
      )}
      <CopySetForm
        sets={grid.sets.filter((set) => standards.some(({ setName }) => setName === set))}
        nameOf={(set) => standardSetName(format.locale, set)}
      />
    </>
  )
}
