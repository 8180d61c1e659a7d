import type { Fund } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { TextInput } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { PackageChoices } from '../PackageChoices.tsx'
import { PlacesField } from '../PlacesField.tsx'
import type { Desk } from '../useDesk.ts'
import { YearAmounts } from '../YearAmounts.tsx'

const mostFunds = 20

/** Money of others, with what it may be spent on. */
export function FundsSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, words } = desk
  const { spec, change } = building
  const { funds } = spec
  const total = funds.reduce((sum, { uf }) => sum + uf.reduce((all, amount) => all + amount, 0), 0)
  const add = () => {
    const number = 1 + Math.max(0, ...funds.map(({ code }) => Number(/^fund-(\d+)$/.exec(code)?.[1] ?? 0)))
    const fund: Fund = {
      code: `fund-${number}`,
      name: t('building.funds.nameOf', { number }),
      uf: spec.budgetsUf.map(() => 0),
      packages: null,
      places: null,
    }
    change({ funds: [...funds, fund] })
  }
  return (
    <BuilderFold
      desk={desk}
      title={t('building.funds.title')}
      says={
        funds.length === 0
          ? t('building.none')
          : t('building.funds.says', { count: funds.length, uf: words.ufShort(total) })
      }
      keys={['funds']}
    >
      <p className="hint">{t('building.funds.lead')}</p>
      {funds.map((fund, at) => (
        <FundFields
          key={fund.code}
          desk={desk}
          fund={fund}
          onChange={(part) => change({ funds: funds.with(at, { ...fund, ...part }) })}
          onRemove={() => change({ funds: funds.toSpliced(at, 1) })}
        />
      ))}
      {funds.length < mostFunds && <Button onPress={add}>{t('building.funds.add')}</Button>}
    </BuilderFold>
  )
}

interface FundFieldsProps {
  desk: Desk
  fund: Fund
  onChange: (part: Partial<Fund>) => void
  onRemove: () => void
}

function FundFields({ desk, fund, onChange, onRemove }: FundFieldsProps) {
  const { t } = useTranslation()
  const { spec } = desk.building
  const { name } = fund
  return (
    <fieldset className="builder-row">
      <legend className="only-read">{name}</legend>
      <div className="builder-row-head">
        <TextInput
          label={t('building.funds.name')}
          value={name}
          maxLength={200}
          onChange={(text) => onChange({ name: text })}
          {...(name.trim() === '' && { error: t('building.field.needed') })}
        />
        <Button look="icon" aria-label={t('building.remove', { name })} onPress={onRemove}>
          <Icon name="remove" size={18} />
        </Button>
      </div>
      <YearAmounts name={name} fromYear={spec.fromYear} amounts={fund.uf} onChange={(uf) => onChange({ uf })} />
      <details className="fold">
        <summary>
          {fund.packages === null
            ? t('building.funds.anyPackage')
            : t('building.funds.packages', { count: fund.packages.length })}
        </summary>
        <PackageChoices
          offered={spec.packages}
          chosen={fund.packages ?? spec.packages}
          onChange={(packages) => onChange({ packages: packages.length === spec.packages.length ? null : packages })}
        />
      </details>
      <details className="fold">
        <summary>
          {fund.places === null
            ? t('building.funds.anyPlace')
            : t('building.funds.places', { places: desk.words.places(fund.places) })}
        </summary>
        <PlacesField
          places={fund.places ?? []}
          none={t('building.funds.anyPlace')}
          onChange={(places) => onChange({ places: places.length === 0 ? null : places })}
        />
      </details>
    </fieldset>
  )
}
