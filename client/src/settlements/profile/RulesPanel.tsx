import './profile.css'
import type { BoundaryRule } from '@arraigo/shared/profile/profile.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useBoundaryRules, useChangeRule } from './profile.api.ts'
import { RuleRow } from './RuleRow.tsx'

/** What boundaries are judged by: each rule with its number, its source and date, to be changed and taken back. */
export function RulesPanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const rules = useBoundaryRules()
  return (
    <Panel
      title={t('profile.rulesTitle')}
      lead={t('profile.rulesLead')}
      back={{ href: href('/settlements'), label: t('profile.backToSettlements') }}
      isWide
    >
      <Loaded query={rules} lines={12}>
        {(list) => <RuleTable rules={list} />}
      </Loaded>
    </Panel>
  )
}

function RuleTable({ rules }: { rules: readonly BoundaryRule[] }) {
  const { t } = useTranslation()
  const change = useChangeRule()
  return (
    <>
      {change.isError && <ProblemNotice error={change.error} />}
      <table className="table profile-rules">
        <thead>
          <tr>
            <th scope="col">{t('profile.rule')}</th>
            <th scope="col">{t('profile.severity')}</th>
            <th scope="col">{t('profile.value')}</th>
            <th scope="col">{t('profile.sourceAndDate')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow
              // A change from elsewhere, or an undo, shows its values in the fields.
              key={`${rule.code} ${rule.validFrom}`}
              rule={rule}
              isSaving={change.isPending}
              onChange={(values) => change.mutate({ code: rule.code, change: values })}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
