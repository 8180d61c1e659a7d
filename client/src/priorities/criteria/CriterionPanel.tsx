import { isCriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import { criterionDefinition } from '@arraigo/shared/priorities/criterionLibrary.ts'
import { initialThresholds } from '@arraigo/shared/priorities/promethee.ts'
import {
  type CriterionColumn,
  type RankingCriterion,
  type UnknownRule,
  unknownRules,
} from '@arraigo/shared/priorities/ranking.schema.ts'
import { unknownRuleName } from '@arraigo/shared/priorities/rankingNames.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { DataNotices } from '../editing/RankingNotices.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { CriteriaFoot } from './CriteriaPanel.tsx'
import { changedCriterion, withoutCriterion } from './criteriaChanges.ts'
import { knownOfRanked, rankedCount } from './criterionFacts.ts'
import { DecimalField } from './DecimalField.tsx'
import { gesture } from './gesture.ts'
import { NormalisationSection } from './NormalisationSection.tsx'

/** One criterion: how its figures become points, what counts where there is none, and where they come from. */
export function CriterionPanel({ ranking, criterionKey }: { ranking: OpenRanking; criterionKey: string }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { hrefTo } = useRankingAddress()
  const { go } = useAddress()
  const { spec, inputs, prepared, change, id } = ranking
  const criterion = spec.criteria.find(({ key }) => key === criterionKey)
  const column = inputs?.columns.find(({ key }) => key === criterionKey) ?? null
  const list = hrefTo(id, 'criteria')
  const name = words.criterion(column ?? (isCriterionKey(criterionKey) ? criterionKey : t('rankingCriteria.name')))
  const back = { href: list, label: t('rankingCriteria.backToList') }
  if (criterion === undefined)
    return (
      <Panel title={name} back={back} footer={<CriteriaFoot ranking={ranking} />}>
        <Notice tone="info">{t('rankingCriteria.removed')}</Notice>
      </Panel>
    )
  const set = (part: Partial<RankingCriterion>, coalesce?: string) =>
    change(
      changedCriterion(spec, criterionKey, part),
      coalesce === undefined ? {} : { coalesce: `${criterionKey} ${coalesce}` },
    )
  const known = column === null || prepared === null ? [] : knownOfRanked(column, prepared)
  const ranked = prepared === null ? 0 : rankedCount(prepared)
  return (
    <Panel title={name} back={back} footer={<CriteriaFoot ranking={ranking} />}>
      <p className="lead">{criterionDefinition(criterionKey).about[words.format.locale]}</p>
      <DataNotices ranking={ranking} />
      <NormalisationSection criterion={criterion} column={column} known={known} onChange={set} />
      <UnknownSection criterion={criterion} unknown={ranked - known.length} ranked={ranked} onChange={set} />
      {spec.method === 'promethee' && <ThresholdsSection criterion={criterion} onChange={set} />}
      {column !== null && <SourceSection column={column} />}
      <div>
        <Button
          isDisabled={spec.criteria.length === 1}
          onPress={() => {
            change(withoutCriterion(spec, criterionKey))
            go(`/priorities/${id}/criteria`)
          }}
        >
          {t('rankingCriteria.remove')}
        </Button>
        {spec.criteria.length === 1 && <p className="hint">{t('rankingCriteria.lastStays')}</p>}
      </div>
    </Panel>
  )
}

export type SetCriterion = (part: Partial<RankingCriterion>, coalesce?: string) => void

interface UnknownSectionProps {
  criterion: RankingCriterion
  unknown: number
  ranked: number
  onChange: SetCriterion
}

function UnknownSection({ criterion, unknown, ranked, onChange }: UnknownSectionProps) {
  const { t } = useTranslation()
  const { format } = useRankingWords()
  return (
    <Section title={t('rankingCriteria.unknown.title')}>
      <SelectField
        label={t('rankingCriteria.unknown.title')}
        isLabelHidden
        value={criterion.unknown}
        options={unknownRules.map((rule) => ({ value: rule, label: unknownRuleName(format.locale, rule) }))}
        onChange={(rule) => onChange({ unknown: rule as UnknownRule })}
        hint={`${t(`rankingCriteria.unknown.${criterion.unknown}`)} ${
          unknown === 0
            ? t('rankingCriteria.unknown.nobody')
            : t('rankingCriteria.unknown.touches', { count: unknown, ranked })
        }`}
      />
    </Section>
  )
}

/** Typed in points, 0 to 100, as they are drawn. */
function ThresholdsSection({ criterion, onChange }: { criterion: RankingCriterion; onChange: SetCriterion }) {
  const { t } = useTranslation()
  const { indifference, preference } = criterion.thresholds ?? initialThresholds
  const outOfPoints = (points: number) => (points >= 0 && points <= 100 ? null : t('rankingCriteria.outOfPoints'))
  const set = (thresholds: { indifference: number; preference: number }) =>
    onChange({ thresholds }, gesture('thresholds'))
  return (
    <Section title={t('rankingCriteria.thresholds.title')}>
      <p className="hint">{t('rankingCriteria.thresholds.says')}</p>
      <div className="pair">
        <DecimalField
          label={t('rankingCriteria.thresholds.indifference')}
          unit={t('rankingCriteria.curve.pointsHead').toLowerCase()}
          value={100 * indifference}
          wrongWith={(points) =>
            outOfPoints(points) ??
            (points > 100 * preference ? t('rankingCriteria.below', { limit: 100 * preference }) : null)
          }
          onChange={(points) => set({ indifference: points / 100, preference })}
        />
        <DecimalField
          label={t('rankingCriteria.thresholds.preference')}
          unit={t('rankingCriteria.curve.pointsHead').toLowerCase()}
          value={100 * preference}
          wrongWith={(points) =>
            outOfPoints(points) ??
            (points < 100 * indifference ? t('rankingCriteria.above', { limit: 100 * indifference }) : null)
          }
          onChange={(points) => set({ indifference, preference: points / 100 })}
        />
      </div>
    </Section>
  )
}

function SourceSection({ column }: { column: CriterionColumn }) {
  const { t } = useTranslation()
  const lines = column.sources.map(({ name, year, confidence }) =>
    [
      year === null ? name : `${name} (${year})`,
      confidence === 'to-confirm' ? t('rankingCriteria.source.toConfirm') : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  )
  return (
    <Section title={t('rankingCriteria.source.title')}>
      {lines.length === 0 && <p className="hint">{t('rankingCriteria.source.none')}</p>}
      <ul className="sources">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
