import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { ElementList } from './ElementList.tsx'
import { PuttingBar } from './PuttingBar.tsx'
import { useProposing } from './proposing.state.ts'
import { SaveForm } from './SaveForm.tsx'
import { StepButtons } from './StepButtons.tsx'
import { type Putting, useProposalOnMap } from './useProposalOnMap.ts'
import { useStepKeys } from './useStepKeys.ts'
import { useWhatIf } from './useWhatIf.ts'
import { WhatIfResults } from './WhatIfResults.tsx'
import { asked, type Work } from './work.ts'

/** The proposal that is worked on: what it consists of, what it would change, and where it is saved. */
export function WorkDesk({ work, stored }: { work: Work; stored: Proposal | null }) {
  const { t } = useTranslation()
  const [putting, setPutting] = useState<Putting | null>(null)
  const { moving, selected } = useProposing()
  const elements = moving ?? work.elements
  const { set, places } = useCoverageAddress()
  const question = useMemo(
    () => (elements.length === 0 ? null : { set, elements: asked(elements), places: [...places] }),
    [elements, set, places],
  )
  const known = useWhatIf(question)
  const onMap = useProposalOnMap({ elements, selected, putting, onLeave: () => setPutting(null), answer: known.answer })
  useStepKeys()
  return (
    <>
      <PuttingBar putting={putting} onPutting={setPutting} onMap={onMap} />
      <Section title={t('proposals.elements')} aside={<StepButtons work={work} />}>
        <ElementList elements={elements} selected={selected} />
      </Section>
      {elements.length > 0 && <WhatIfResults known={known} />}
      {(work.elements.length > 0 || work.proposalId !== null) && <SaveForm work={work} stored={stored} />}
    </>
  )
}
