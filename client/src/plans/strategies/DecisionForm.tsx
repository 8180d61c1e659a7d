import { type Strategy, strategies } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { plansKey } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { useDecideStrategy } from './strategies.api.ts'

/** Otherwise than the rule, and why; or back to the rule. */
export function DecisionForm({ one }: { one: SettlementStrategy }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const decide = useDecideStrategy()
  const isDecided = one.decidedBy === 'person'
  const [isOpen, setIsOpen] = useState(false)
  const [strategy, setStrategy] = useState<Strategy>(one.strategy ?? 'in-place')
  const [reason, setReason] = useState(one.personReason ?? '')
  const put = (decision: { strategy: Strategy | null; reason: string | null }, version = one.version) =>
    decide.mutate({ id: one.settlementId, version, decision }, { onSuccess: () => setIsOpen(false) })
  const stale = decide.error instanceof RequestProblem && decide.error.status === 412 ? decide.error : null
  return (
    <div className="sourced-form">
      {isOpen ? (
        <form
          className="sourced-form"
          onSubmit={(event) => {
            event.preventDefault()
            put({ strategy, reason })
          }}
        >
          <SelectField
            label={t('strategies.decision')}
            value={strategy}
            options={strategies.map((each) => ({ value: each, label: words.strategy(each) }))}
            onChange={(each) => setStrategy(each as Strategy)}
          />
          <TextInput
            label={t('strategies.why')}
            hint={t('strategies.whyHint')}
            value={reason}
            onChange={setReason}
            maxLength={5000}
            autoFocus
          />
          <div className="sourced-actions">
            <Button type="submit" look="primary" isDisabled={reason.trim() === '' || decide.isPending}>
              {t('save')}
            </Button>
            <Button look="quiet" onPress={() => setIsOpen(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="sourced-actions">
          <Button onPress={() => setIsOpen(true)}>{t(isDecided ? 'strategies.change' : 'strategies.decide')}</Button>
          {isDecided && (
            <Button look="quiet" isDisabled={decide.isPending} onPress={() => put({ strategy: null, reason: null })}>
              {t('strategies.undo')}
            </Button>
          )}
        </div>
      )}
      {stale ? (
        <StaleNotice<SettlementStrategy>
          problem={stale}
          queryKey={plansKey}
          textOf={() => t('strategies.changed')}
          onMine={(version) => put({ strategy, reason }, version)}
          onTheirs={() => setIsOpen(false)}
        />
      ) : (
        decide.isError && <ProblemNotice error={decide.error} />
      )}
    </div>
  )
}
