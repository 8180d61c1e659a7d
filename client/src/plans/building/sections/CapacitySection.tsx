import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { AmountField } from '../AmountField.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { issuesAt } from '../issuesAt.ts'
import type { Desk } from '../useDesk.ts'
import { comunasOf, useSettlementsOf } from '../useSettlementsOf.ts'

const initialFamilies = 100

/** How much a municipality can carry out in a year. */
export function CapacitySection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, issues, words } = desk
  const { spec, change } = building
  const { capacities } = spec
  const comunas = comunasOf(useSettlementsOf(spec.places) ?? [])
  const nameOf = (code: string) => comunas.find((comuna) => comuna.code === code)?.name ?? words.places([code])
  const free = comunas.filter(({ code }) => !capacities.some(({ comunaCode }) => comunaCode === code))
  const add = (code: string) =>
    code !== '' && change({ capacities: [...capacities, { comunaCode: code, familiesPerYear: initialFamilies }] })
  return (
    <BuilderFold
      desk={desk}
      title={t('building.capacity.title')}
      says={capacities.length === 0 ? t('building.noLimit') : t('building.capacity.says', { count: capacities.length })}
      keys={['capacities']}
    >
      <p className="hint">{t('building.capacity.lead')}</p>
      {capacities.map(({ comunaCode, familiesPerYear }, at) => (
        <div key={comunaCode} className="builder-line">
          <AmountField
            label={nameOf(comunaCode)}
            unit={t('building.capacity.unit')}
            isWhole
            most={1e6}
            value={familiesPerYear}
            error={issuesAt(issues, 'capacities', at).map(words.said)[0]}
            onChange={(families) =>
              families !== null &&
              change({ capacities: capacities.with(at, { comunaCode, familiesPerYear: families }) })
            }
          />
          <Button
            look="icon"
            aria-label={t('building.remove', { name: nameOf(comunaCode) })}
            onPress={() => change({ capacities: capacities.toSpliced(at, 1) })}
          >
            <Icon name="remove" size={18} />
          </Button>
        </div>
      ))}
      <SelectField
        label={t('building.capacity.add')}
        value=""
        empty={t('building.choose')}
        options={free.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={add}
      />
    </BuilderFold>
  )
}
