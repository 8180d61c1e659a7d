import type { EquityFloor } from '@arraigo/shared/plans/plan.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { OneOf } from '../../../ui/OneOf.tsx'
import { AmountField } from '../AmountField.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { issuesAt } from '../issuesAt.ts'
import { needFloors } from '../needFloors.ts'
import type { Desk } from '../useDesk.ts'
import { comunasOf, useSettlementsOf } from '../useSettlementsOf.ts'

const measures = ['families', 'money'] as const
const parts = ['0.25', '0.5', '0.75'] as const

/** What every place must get, and the plan as a whole. */
export function FloorsSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, words } = desk
  const { spec, change } = building
  const { floors, minFamilies } = spec
  const says = [
    ...(floors.length === 0 ? [] : [t('building.floors.says', { count: floors.length })]),
    ...(minFamilies === null ? [] : [t('building.floors.atLeast', { families: words.families(minFamilies) })]),
  ]
  return (
    <BuilderFold
      desk={desk}
      title={t('building.floors.title')}
      says={says.length === 0 ? t('building.none') : says.join(' · ')}
      keys={['floors', 'minFamilies']}
    >
      <AmountField
        label={t('building.floors.minFamilies')}
        hint={t('building.floors.minFamiliesHint')}
        unit={t('building.floors.familiesUnit')}
        isOptional
        isWhole
        most={1e7}
        value={minFamilies}
        onChange={(families) => change({ minFamilies: families })}
      />
      <h3>{t('building.floors.byPlace')}</h3>
      <p className="hint">{t('building.floors.lead')}</p>
      {floors.map((floor, at) => (
        <FloorRow
          // biome-ignore lint/suspicious/noArrayIndexKey: two floors of one place differ by their place alone
          key={`${floor.of} ${floor.code} ${floor.measure} ${at}`}
          desk={desk}
          at={at}
          floor={floor}
        />
      ))}
      {floors.length > 1 && (
        <Button look="quiet" onPress={() => change({ floors: [] })}>
          {t('building.floors.removeAll')}
        </Button>
      )}
      <FloorAdding desk={desk} />
    </BuilderFold>
  )
}

function useFloorName(desk: Desk) {
  const { t } = useTranslation()
  return ({ of, code }: EquityFloor) => (code === null ? t(`building.floors.each.${of}`) : desk.words.places([code]))
}

function FloorRow({ desk, at, floor }: { desk: Desk; at: number; floor: EquityFloor }) {
  const { t } = useTranslation()
  const name = useFloorName(desk)(floor)
  const { spec, change } = desk.building
  const { floors } = spec
  return (
    <div className="builder-line">
      <AmountField
        label={t('building.floors.of', { name, measure: t(`building.floors.${floor.measure}`) })}
        unit="%"
        most={100}
        value={Number((floor.share * 100).toPrecision(12))}
        error={issuesAt(desk.issues, 'floors', at).map(desk.words.said)[0]}
        onChange={(percent) =>
          percent !== null && change({ floors: floors.with(at, { ...floor, share: percent / 100 }) })
        }
      />
      <Button
        look="icon"
        aria-label={t('building.remove', { name })}
        onPress={() => change({ floors: floors.toSpliced(at, 1) })}
      >
        <Icon name="remove" size={18} />
      </Button>
    </div>
  )
}

const regionsOf = (comunas: ReturnType<typeof comunasOf>) =>
  [...new Set(comunas.map(({ code }) => code.slice(0, 2)))].map((code) => ({
    code,
    households: comunas.reduce((sum, one) => sum + (one.code.startsWith(code) ? one.households : 0), 0),
  }))

/** One place, or all of them by what they need. */
function FloorAdding({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { spec, change } = desk.building
  const { floors } = spec
  const comunas = comunasOf(useSettlementsOf(spec.places) ?? [])
  const regions = regionsOf(comunas)
  const [measure, setMeasure] = useState<EquityFloor['measure']>('families')
  const [part, setPart] = useState<(typeof parts)[number]>('0.5')
  const addOne = (value: string) => {
    if (value === '') return
    const [of, code] = value.split(':') as [EquityFloor['of'], string]
    change({ floors: [...floors, { of, code: code === '' ? null : code, measure, share: 0.05 }] })
  }
  const addNeed = (of: EquityFloor['of']) => {
    const made = needFloors(of, measure, of === 'region' ? regions : comunas, Number(part))
    const isMade = (floor: EquityFloor) => floor.of === of && floor.measure === measure
    change({ floors: [...floors.filter((floor) => !isMade(floor)), ...made] })
  }
  return (
    <div className="builder-add">
      <OneOf
        label={t('building.floors.measure')}
        choices={measures}
        value={measure}
        nameOf={(one) => t(`building.floors.measures.${one}`)}
        onChange={setMeasure}
      />
      <SelectField
        label={t('building.floors.add')}
        value=""
        empty={t('building.choose')}
        options={[
          ...(regions.length > 1 ? [{ value: 'region:', label: t('building.floors.each.region') }] : []),
          ...(comunas.length > 1 ? [{ value: 'comuna:', label: t('building.floors.each.comuna') }] : []),
          ...(regions.length > 1
            ? regions.map(({ code }) => ({ value: `region:${code}`, label: desk.words.places([code]) }))
            : []),
          ...comunas.map(({ code, name }) => ({ value: `comuna:${code}`, label: name })),
        ]}
        onChange={addOne}
      />
      <div className="builder-need">
        <p>{t('building.floors.need')}</p>
        <OneOf
          label={t('building.floors.part')}
          choices={parts}
          value={part}
          nameOf={(one) => desk.words.format.percent(Number(one))}
          onChange={setPart}
        />
        <div className="builder-buttons">
          {regions.length > 1 && <Button onPress={() => addNeed('region')}>{t('building.floors.needRegion')}</Button>}
          <Button isDisabled={comunas.length < 2} onPress={() => addNeed('comuna')}>
            {t('building.floors.needComuna')}
          </Button>
        </div>
      </div>
    </div>
  )
}
