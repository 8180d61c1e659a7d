import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { SiteRule } from '@arraigo/shared/plans/site.schema.ts'
import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { AmountField } from '../building/AmountField.tsx'
import { usePlanProgrammes } from '../plans.api.ts'
import { useEditSiteRule, useSiteRules } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { type UnitName, useSiteWords } from './useSiteWords.ts'

const forEstimates: readonly string[] = ['density', 'land-price', 'empty', 'proposal-area']

/** The rules that sites are held against, and what estimates are made with: dated, sourced, to be changed. */
export function SiteRulesPanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { along } = useSiteProgramme()
  const rules = useSiteRules()
  return (
    <Panel
      title={t('sites.rulesTitle')}
      lead={t('sites.rulesLead')}
      back={{ href: href('/plans/sites', along), label: t('sites.name') }}
    >
      <Loaded query={rules} lines={12}>
        {(all) => (
          <>
            <Section title={t('sites.rulesHeld')}>
              <RuleList rules={all.filter(({ rule }) => !forEstimates.includes(rule))} />
            </Section>
            <Section title={t('sites.rulesEstimates')}>
              <RuleList rules={all.filter(({ rule }) => forEstimates.includes(rule))} />
            </Section>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function RuleList({ rules }: { rules: readonly SiteRule[] }) {
  return (
    <ul className="rows">
      {rules.map((rule) => (
        <li key={rule.id} className="site-rule">
          <RuleEntry rule={rule} />
        </li>
      ))}
    </ul>
  )
}

function RuleEntry({ rule }: { rule: SiteRule }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const words = useSiteWords()
  const programmes = usePlanProgrammes().data
  const [isOpen, setOpen] = useState(false)
  const { source, referenceYear, confidence, forbids, programme, standardSet } = rule
  const whose = programme === null ? null : (programmes?.find(({ code }) => code === programme)?.name ?? programme)
  const name = [words.rule(rule.rule), whose].filter(Boolean).join(', ')
  return (
    <>
      <div className="site-check-head">
        <span className="site-check-name">
          {words.rule(rule.rule)}
          {whose !== null && <span className="quiet"> {whose}</span>}
          {forbids && <span className="site-forbids">{t('sites.forbids')}</span>}
        </span>
        <span className="site-check-value">
          {standardSet === null ? words.limit(rule) : standardSetName(words.format.locale, standardSet)}
        </span>
      </div>
      <p className="hint">
        {source} ({referenceYear}){confidence === 'to-confirm' && ` · ${t('sites.toConfirm')}`}
      </p>
      {isOpen ? (
        <RuleForm rule={rule} onClose={() => setOpen(false)} />
      ) : (
        <div className="site-actions">
          <Button look="quiet" aria-label={t('parameters.changeOf', { name })} onPress={() => setOpen(true)}>
            {t('sites.changeRule')}
          </Button>
          {standardSet !== null && <Link href={href('/coverage/standards')}>{t('sites.toStandards')}</Link>}
        </div>
      )}
    </>
  )
}

/** Shares are written as per cent. */
const perCent = (unit: string | null) => (unit === 'share' ? 100 : 1)

function RuleForm({ rule, onClose }: { rule: SiteRule; onClose: () => void }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(rule.limit)
  const [forbids, setForbids] = useState(rule.forbids)
  const [source, setSource] = useState(rule.source)
  const [year, setYear] = useState<number | null>(rule.referenceYear)
  const [isConfirmed, setConfirmed] = useState(rule.confidence === 'confirmed')
  const change = useEditSiteRule()
  const factor = perCent(rule.unit)
  const save = () =>
    change.mutate(
      {
        id: rule.id,
        version: rule.version,
        edit: {
          ...(limit !== null && { limit }),
          forbids,
          source,
          ...(year !== null && { referenceYear: year }),
          confidence: isConfirmed ? 'confirmed' : 'to-confirm',
        },
      },
      { onSuccess: onClose },
    )
  return (
    <div className="site-form">
      {change.isError && <ProblemNotice error={change.error} />}
      {limit !== null && (
        <AmountField
          label={t('sites.limit')}
          unit={t(`sites.unitNames.${(rule.unit ?? 'none') as UnitName}`)}
          most={rule.unit === 'share' ? 100 : 1e9}
          value={limit * factor}
          onChange={(value) => value !== null && setLimit(value / factor)}
        />
      )}
      <Checkbox className="choice" isSelected={forbids} onChange={setForbids}>
        {t('sites.forbidsLong')}
      </Checkbox>
      <TextInput label={t('sites.source')} value={source} maxLength={500} onChange={setSource} />
      <AmountField label={t('sites.year')} isWhole least={1900} most={2100} value={year} onChange={setYear} />
      <Checkbox className="choice" isSelected={isConfirmed} onChange={setConfirmed}>
        {t('sites.confirmed')}
      </Checkbox>
      <div className="site-actions">
        <Button look="primary" isDisabled={change.isPending || source.trim() === ''} onPress={save}>
          {t('sites.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
