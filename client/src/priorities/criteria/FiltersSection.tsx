import type { RankingFilter } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionGroups, criterionUnit, groupName } from '@arraigo/shared/priorities/rankingNames.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useCriterionLibrary } from '../priorities.api.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { DecimalField } from './DecimalField.tsx'
import { filterEffect } from './filterEffect.ts'
import { gesture } from './gesture.ts'
import { typedPer } from './typedNumber.ts'

const most = 20
const ops = ['at-least', 'at-most'] as const

/** What a settlement must be to be ordered at all; apart from what gives points. */
export function FiltersSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { spec, result, change } = ranking
  const { filters } = spec
  const choices = useCriterionLibrary({ in: spec.in, standardSet: spec.standardSet }).data?.answer?.criteria ?? []
  const add = (key: string) => {
    const choice = choices.find((one) => one.key === key)
    // From the least value on: at first it leaves nobody out.
    change({ filters: [...filters, { key, op: 'at-least', value: choice?.min ?? 0, keepsUnknown: true }] })
  }
  const leftOut = (result?.rows ?? []).filter((row) => row.leftOut?.code.startsWith('ranking-filtered')).length
  const byGroup = criterionGroups.flatMap((group) => choices.filter((choice) => choice.group === group))
  const groupOf = (key: string) => choices.find((choice) => choice.key === key)?.group
  return (
    <Section title={t('rankingCriteria.filters.title')}>
      <p className="hint">{t('rankingCriteria.filters.lead')}</p>
      {filters.map((filter, at) => (
        <FilterRow
          // biome-ignore lint/suspicious/noArrayIndexKey: two filters of one criterion differ by their place alone
          key={`${filter.key} ${at}`}
          ranking={ranking}
          filter={filter}
          onChange={(part, coalesce) =>
            change(
              { filters: filters.with(at, { ...filter, ...part }) },
              coalesce ? { coalesce: gesture(`filter-${at}`) } : {},
            )
          }
          onRemove={() => change({ filters: filters.toSpliced(at, 1) })}
        />
      ))}
      {filters.length > 0 &&
        result !== null &&
        (result.ranked === 0 ? (
          <Notice tone="warning">{t('rankingCriteria.filters.nobody')}</Notice>
        ) : (
          <p>{t('rankingCriteria.filters.all', { count: leftOut, ranked: result.ranked })}</p>
        ))}
      {filters.length < most && choices.length > 0 && (
        <SelectField
          label={t('rankingCriteria.filters.add')}
          isLabelHidden
          value=""
          empty={t('rankingCriteria.filters.add')}
          options={byGroup.map((choice) => ({
            value: choice.key,
            label: `${groupName(words.format.locale, groupOf(choice.key) ?? 'own')}: ${words.criterion(choice)}`,
          }))}
          onChange={(key) => key !== '' && add(key)}
        />
      )}
    </Section>
  )
}

interface FilterRowProps {
  ranking: OpenRanking
  filter: RankingFilter
  onChange: (part: Partial<RankingFilter>, coalesce?: boolean) => void
  onRemove: () => void
}

function FilterRow({ ranking, filter, onChange, onRemove }: FilterRowProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { inputs } = ranking
  const column = inputs?.columns.find(({ key }) => key === filter.key)
  const name = words.criterion(column ?? filter.key)
  const effect = column === undefined ? null : filterEffect(filter, column)
  const per = typedPer(column?.unit ?? 'number')
  const unit = criterionUnit(words.format.locale, column?.unit ?? 'number')
  return (
    <div className="ranking-filter">
      <div className="section-head">
        <strong>{name}</strong>
        <Button look="icon" aria-label={t('rankingCriteria.filters.remove', { name })} onPress={onRemove}>
          <Icon name="remove" size={16} />
        </Button>
      </div>
      <div className="ranking-filter-line">
        <OneOf
          label={t('rankingCriteria.filters.op')}
          choices={ops}
          value={filter.op}
          nameOf={(op) => t(`rankingCriteria.filters.${op}`)}
          onChange={(op) => onChange({ op })}
        />
        <DecimalField
          key={per}
          label={`${name}: ${t('rankingCriteria.filters.value')}`}
          isLabelHidden
          {...(unit !== '' && unit.length <= 6 && { unit })}
          value={Number((filter.value * per).toPrecision(12))}
          wrongWith={(typed) => (Math.abs(typed) > 1e15 ? t('rankingCriteria.tooFar') : null)}
          onChange={(typed) => onChange({ value: typed / per }, true)}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.keepsUnknown}
          onChange={(event) => onChange({ keepsUnknown: event.target.checked })}
        />
        {t('rankingCriteria.filters.keeps', { count: effect?.unknown ?? 0 })}
      </label>
      <p className="hint" role="status">
        {effect === null
          ? t('rankingCriteria.filters.waiting')
          : t('rankingCriteria.filters.leavesOut', {
              count: effect.leavesOut,
              total: inputs?.settlements.ids.length ?? 0,
            })}
      </p>
    </div>
  )
}
