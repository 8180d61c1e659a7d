import { locales } from '@arraigo/shared/messages/messages.ts'
import { type PlanFormat, planFormats } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { usePlanAddress } from '../planAddress.ts'
import { useStoredPlan } from '../plans.api.ts'
import { type OpenPlan, usePlan } from '../usePlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { FormatRow } from './FormatRow.tsx'
import { SignatureSection } from './SignatureSection.tsx'
import './handing.css'

/** What a plan leaves the program as: documents to decide with, and files that others go on with. */
export function HandingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const query = useStoredPlan(id)
  const open = usePlan(id)
  const { hrefTo } = usePlanAddress()
  return (
    <Panel
      title={t('handing.name')}
      lead={t('handing.lead')}
      back={{ href: hrefTo(id), label: query.data?.name ?? t('plans.name') }}
    >
      <Loaded query={query}>{() => (open === null ? null : <Handing open={open} />)}</Loaded>
    </Panel>
  )
}

function Handing({ open }: { open: OpenPlan }) {
  const { t } = useTranslation()
  const { format, said } = usePlanWords()
  const [lang, setLang] = useState(format.locale)
  const [sha256, setSha256] = useState<string | null>(null)
  const { id, plan, run, isRunning } = open
  const reason = run === null ? 'noRun' : isRunning ? 'running' : run.hasResult ? null : 'noResult'
  return (
    <>
      {reason !== null && <Notice tone="info" title={t(`handing.reasons.${reason}`)} />}
      {plan.outdated.length > 0 && (
        <Notice tone="warning" title={t('handing.outdated')}>
          <ul className="issue-list">
            {plan.outdated.map((change) => (
              <li key={change.code + JSON.stringify(change.params ?? {})}>{said(change)}</li>
            ))}
          </ul>
          <p>{t('handing.outdatedWhat')}</p>
        </Notice>
      )}
      <Section title={t('handing.files')}>
        <div className="handing-language">
          <span>{t('handing.language')}</span>
          <OneOf
            label={t('handing.language')}
            choices={locales}
            value={lang}
            nameOf={(choice) => t(`handing.languages.${choice}`)}
            onChange={setLang}
          />
        </div>
        <ul className="handing-files">
          {planFormats.map((one: PlanFormat) => (
            <li key={one}>
              <FormatRow
                wish={run === null || reason !== null ? null : { plan: id, run: run.id, format: one, lang }}
                format={one}
                onDone={setSha256}
              />
            </li>
          ))}
        </ul>
      </Section>
      <SignatureSection sha256={sha256} />
    </>
  )
}
