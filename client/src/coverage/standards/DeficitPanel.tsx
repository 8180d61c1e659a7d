import './standards.css'
import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { DeficitPreview } from './DeficitPreview.tsx'
import { SaveWeights } from './SaveWeights.tsx'
import { useDatedStandards, useDeficitHistory } from './standards.api.ts'
import { UnknownRuleChoice } from './UnknownRuleChoice.tsx'
import { WeightFields } from './WeightFields.tsx'
import { WeightsHistory } from './WeightsHistory.tsx'
import { draftOf, type WeightDraft } from './weightDraft.ts'

/** The weights of the deficit index: what each change would do is seen before it is saved. */
export function DeficitPanel() {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  const history = useDeficitHistory()
  const standards = useDatedStandards()
  return (
    <Panel
      title={t('standards.deficitTitle')}
      lead={t('standards.deficitLead')}
      back={{ href: hrefTo('/coverage'), label: t('standards.back') }}
      isWide
    >
      <Loaded query={history} lines={12}>
        {(rows) => (
          <Loaded query={standards} lines={12}>
            {(list) => (
              <Weights
                // Weights that were saved begin a new draft.
                key={rows[0]?.version}
                history={rows}
                services={[...new Set(list.map(({ service }) => service))]}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  )
}

interface WeightsProps {
  history: readonly DeficitWeights[]
  /** Those that have a standard. */
  services: readonly string[]
}

function Weights({ history, services }: WeightsProps) {
  const { t } = useTranslation()
  const [current] = history
  const saved = draftOf(current ?? { unknownRule: 'leave-out', weights: [] }, services)
  const [draft, setDraft] = useState<WeightDraft>(saved)
  if (current === undefined) return null
  return (
    <div className="standards-deficit">
      <div>
        <Section title={t('standards.weights')}>
          <WeightFields draft={draft} onChange={setDraft} />
        </Section>
        <UnknownRuleChoice rule={draft.unknownRule} onChange={(unknownRule) => setDraft({ ...draft, unknownRule })} />
        <SaveWeights
          current={current}
          saved={saved}
          draft={draft}
          initial={draftOf(history.at(-1) ?? current, services)}
          onDraft={setDraft}
        />
        <WeightsHistory history={history} onTake={(was) => setDraft(draftOf(was, services))} />
      </div>
      <div className="standards-preview">
        <DeficitPreview saved={saved} draft={draft} />
      </div>
    </div>
  )
}
