import './rule.css'
import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { ParametersSection } from '../../parameters/ParametersSection.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { useDemandRuleHistory } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { ComponentChoices } from './ComponentChoices.tsx'
import { DeduplicationChoices } from './DeduplicationChoices.tsx'
import { useRuleEffect } from './programme.api.ts'
import { RuleComparison } from './RuleComparison.tsx'
import { RuleHistory } from './RuleHistory.tsx'
import { type RuleDraft, ruleDraftOf, sameRule } from './ruleDraft.ts'
import { SaveRule } from './SaveRule.tsx'

/** How the sources of demand become one, what each choice does to the figures at hand, and the figures of the method. */
export function RulePanel() {
  const { t } = useTranslation()
  const { hrefTo } = useDemandAddress()
  const history = useDemandRuleHistory()
  const isThreshold = (code: string) => code.startsWith('published-')
  return (
    <Panel
      title={t('demandRule.title')}
      lead={t('demandRule.lead')}
      back={{ href: hrefTo('/demand'), label: t('demandRule.back') }}
    >
      <Loaded query={history} lines={12}>
        {([current, ...earlier]) =>
          // Another version, saved here or elsewhere, begins with its own values.
          current && <RuleDesk key={current.version} current={current} earlier={earlier} />
        }
      </Loaded>
      <ParametersSection use="demand" hint={t('demandRule.parametersHint')} isShown={(code) => !isThreshold(code)} />
      <ParametersSection
        use="demand"
        title={t('demandRule.thresholds')}
        hint={t('demandRule.thresholdsHint')}
        isShown={isThreshold}
      />
    </Panel>
  )
}

function RuleDesk({ current, earlier }: { current: DemandRule; earlier: readonly DemandRule[] }) {
  const { t } = useTranslation()
  const words = useDemandWords()
  const { choice, within } = useDemandPlace()
  const saved = ruleDraftOf(current)
  const [draft, setDraft] = useState<RuleDraft>(saved)
  const isChanged = !sameRule(draft, saved)
  const effect = useRuleEffect(within, draft.components)
  return (
    <>
      <Section title={t('demandRule.inWords')}>
        <p className="rule-words">{words.rule({ ...current, ...draft })}.</p>
        <p className="hint">{t('demandRule.notYetGroups')}</p>
      </Section>
      <Section title={t('demandRule.choices')}>
        <PlaceField collection="zones" choice={choice} isRegional />
        <DeduplicationChoices
          chosen={draft.deduplication}
          inForce={current.deduplication}
          effect={effect}
          onChange={(deduplication) => setDraft({ ...draft, deduplication })}
        />
        <ComponentChoices chosen={draft.components} onChange={(components) => setDraft({ ...draft, components })} />
        <RuleComparison effect={effect} draft={draft} isChanged={isChanged} />
        <SaveRule current={current} draft={draft} isChanged={isChanged} onDiscard={() => setDraft(saved)} />
        <RuleHistory current={current} earlier={earlier} onTake={(was) => setDraft(ruleDraftOf(was))} />
      </Section>
    </>
  )
}
