import type { Lock } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { SelectField, TextInput } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { OneOf } from '../../../ui/OneOf.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { issuesAt } from '../issuesAt.ts'
import { LockForm } from '../LockForm.tsx'
import type { Desk } from '../useDesk.ts'
import { type NamedSettlement, useSettlementsOf } from '../useSettlementsOf.ts'

const ways = ['in', 'out'] as const
const noSettlements: readonly NamedSettlement[] = []

/** What people have decided of single settlements, each with the reason that whoever receives the plan will read. */
export function LocksSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { spec, change } = desk.building
  const { locks } = spec
  const settlements = useSettlementsOf(spec.places) ?? noSettlements
  const counts = ways.map((way) => ({ way, count: locks.filter((lock) => lock.is === way).length }))
  const says = counts
    .filter(({ count }) => count > 0)
    .map(({ way, count }) => t(`building.locks.says.${way}`, { count }))
  return (
    <BuilderFold
      desk={desk}
      title={t('building.locks.title')}
      says={says.length === 0 ? t('building.none') : says.join(', ')}
      keys={['locks']}
    >
      <p className="hint">{t('building.locks.lead')}</p>
      {locks.map((lock, at) => (
        <LockRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a settlement may have several, told apart by their place
          key={`${lock.settlementId} ${at}`}
          desk={desk}
          at={at}
          lock={lock}
          name={
            settlements.find(({ id }) => id === lock.settlementId)?.name ??
            t('building.locks.gone', { id: lock.settlementId })
          }
        />
      ))}
      <LockForm settlements={settlements} locks={locks} onAdd={(added) => change({ locks: [...locks, ...added] })} />
    </BuilderFold>
  )
}

interface LockRowProps {
  desk: Desk
  at: number
  lock: Lock
  name: string
}

function LockRow({ desk, at, lock, name }: LockRowProps) {
  const { t } = useTranslation()
  const { building, words, issues } = desk
  const { spec, change } = building
  const set = (part: Partial<Lock>) => change({ locks: spec.locks.with(at, { ...lock, ...part }) })
  const wrong = issuesAt(issues, 'locks', at)
  return (
    <fieldset className={wrong.length > 0 ? 'builder-row has-issues' : 'builder-row'}>
      <legend className="only-read">{name}</legend>
      <div className="builder-row-head">
        <strong>{name}</strong>
        <Button
          look="icon"
          aria-label={t('building.remove', { name })}
          onPress={() => change({ locks: spec.locks.toSpliced(at, 1) })}
        >
          <Icon name="remove" size={18} />
        </Button>
      </div>
      <OneOf
        label={t('building.locks.is')}
        choices={ways}
        value={lock.is}
        nameOf={(way) => t(`building.locks.${way}`)}
        onChange={(is) => set({ is })}
      />
      <div className="pair">
        <SelectField
          label={t('building.locks.package')}
          value={lock.package ?? ''}
          empty={t(`building.locks.anyPackage.${lock.is}`)}
          options={spec.packages.map((code) => ({ value: code, label: words.package(code) }))}
          onChange={(code) => set({ package: code === '' ? null : code })}
        />
        {lock.is === 'in' && (
          <SelectField
            label={t('building.locks.year')}
            value={lock.year === null ? '' : String(lock.year)}
            empty={t('building.locks.anyYear')}
            options={spec.budgetsUf.map((_, year) => ({
              value: String(spec.fromYear + year),
              label: String(spec.fromYear + year),
            }))}
            onChange={(year) => set({ year: year === '' ? null : Number(year) })}
          />
        )}
      </div>
      <TextInput
        label={t('building.locks.reason')}
        value={lock.reason}
        maxLength={500}
        onChange={(reason) => set({ reason })}
        {...(lock.reason.trim() === '' && { error: t('building.locks.needsReason') })}
      />
    </fieldset>
  )
}
