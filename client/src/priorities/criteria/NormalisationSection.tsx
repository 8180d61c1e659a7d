import {
  type Curve,
  curveNormalisation,
  curveOf,
  mostPoints,
  rawOnCurve,
  roundStep,
  valuesOutside,
  widestGap,
  withoutPoint,
  withPoint,
} from '@arraigo/shared/priorities/normalisationCurve.ts'
import {
  type CriterionColumn,
  type Normalisation,
  normalisationKinds,
  type RankingCriterion,
} from '@arraigo/shared/priorities/ranking.schema.ts'
import { directionName, normalisationName } from '@arraigo/shared/priorities/rankingNames.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useRankingWords } from '../useRankingWords.ts'
import type { SetCriterion } from './CriterionPanel.tsx'
import { CurveChart } from './CurveChart.tsx'
import { GoalPostFields, PointFields } from './CurveFields.tsx'
import { normalisationOfKind } from './criteriaChanges.ts'
import { curveDomain } from './curveScale.ts'

const directions = ['more-first', 'less-first'] as const

interface NormalisationSectionProps {
  criterion: RankingCriterion
  column: CriterionColumn | null
  /** Of those that are ranked, ascending. */
  known: readonly number[]
  onChange: SetCriterion
}

/** From raw values to points: chosen, drawn, and dragged where it is a line of fixed points. */
export function NormalisationSection({ criterion, column, known, onChange }: NormalisationSectionProps) {
  const { t } = useTranslation()
  const { format } = useRankingWords()
  const { kind } = criterion.normalisation
  return (
    <Section title={t('rankingCriteria.curve.title')}>
      {kind !== 'curve' && (
        <OneOf
          label={t('rankingCriteria.direction')}
          choices={directions}
          value={criterion.direction}
          nameOf={(direction) => directionName(format.locale, direction)}
          onChange={(direction) => onChange({ direction })}
        />
      )}
      <SelectField
        label={t('rankingCriteria.normalisation')}
        value={kind}
        options={normalisationKinds.map((one) => ({ value: one, label: normalisationName(format.locale, one) }))}
        onChange={(next) =>
          onChange({ normalisation: normalisationOfKind(next as Normalisation['kind'], criterion, known) })
        }
        hint={t(`rankingCriteria.says.${kind}`)}
      />
      {column !== null && <DrawnNormalisation {...{ criterion, column, known, onChange }} />}
    </Section>
  )
}

function DrawnNormalisation({
  criterion,
  column,
  known,
  onChange,
}: NormalisationSectionProps & { column: CriterionColumn }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { normalisation, direction } = criterion
  const curve = useMemo(() => curveOf({ normalisation, direction }, known), [normalisation, direction, known])
  const [least] = known
  const isSame = known.length > 1 && least === known.at(-1)
  if (curve.length === 0)
    return known.length === 0 ? <Notice tone="warning">{t('rankingCriteria.allUnknown')}</Notice> : null
  const setCurve = (next: Curve, gestureName?: string) => {
    const [low = 0, high = 1] = [next[0]?.[0], next.at(-1)?.[0]]
    const changed =
      normalisation.kind === 'goal-posts' ? { kind: normalisation.kind, low, high } : curveNormalisation(next)
    onChange({ normalisation: changed }, gestureName)
  }
  const isOwn = normalisation.kind === 'curve'
  const add = (raw: number) => {
    const added = withPoint(curve, raw)
    if (added !== null) setCurve(added.curve)
  }
  const remove = (at: number) => setCurve(withoutPoint(curve, at))
  const moves = isOwn ? 'points' : normalisation.kind === 'goal-posts' ? 'ends' : undefined
  return (
    <div className="curve">
      <CurveChart
        curve={curve}
        known={known}
        say={(raw) => words.value(column, raw)}
        sayShort={(raw) => words.figure(column.unit, raw)}
        {...(moves !== undefined && { moves })}
        onMove={setCurve}
        {...(isOwn && { onAdd: add, onRemove: remove })}
      />
      <CurveHints curve={curve} known={known} moves={moves} say={(raw) => words.value(column, raw)} />
      {known.length === 0 && <Notice tone="warning">{t('rankingCriteria.allUnknown')}</Notice>}
      {isSame && (
        <Notice tone="warning">{t('rankingCriteria.sameEverywhere', { value: words.value(column, least) })}</Notice>
      )}
      {normalisation.kind === 'goal-posts' && (
        <GoalPostFields column={column} posts={normalisation} direction={direction} onChange={onChange} />
      )}
      {isOwn && <PointFields column={column} curve={curve} onMove={setCurve} onRemove={remove} />}
      {isOwn && <AddPoint curve={curve} known={known} onAdd={add} />}
      {!isOwn && (
        <div>
          <Button
            look="quiet"
            onPress={() => onChange({ normalisation: normalisationOfKind('curve', criterion, known) })}
          >
            {t('rankingCriteria.curve.make')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface CurveHintsProps {
  curve: Curve
  known: readonly number[]
  moves: 'points' | 'ends' | undefined
  say: (raw: number) => string
}

function CurveHints({ curve, known, moves, say }: CurveHintsProps) {
  const { t } = useTranslation()
  const outside = valuesOutside(curve, known)
  const { from, to } = curveDomain(curve, known)
  const half = rawOnCurve(curve, 0.5)
  const beyond = known.filter((value) => value < from || value > to).length
  return (
    <>
      <p className="hint">
        {[
          t('rankingCriteria.curve.bars'),
          beyond > 0 && t('rankingCriteria.curve.beyond', { count: beyond }),
          half !== null && t('rankingCriteria.curve.half', { value: say(half) }),
          outside.below > 0 && t('rankingCriteria.curve.outsideBelow', { count: outside.below }),
          outside.above > 0 && t('rankingCriteria.curve.outsideAbove', { count: outside.above }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {moves !== undefined && (
        <p className="hint">
          {t(moves === 'points' ? 'rankingCriteria.curve.hint' : 'rankingCriteria.curve.hintEnds')}
        </p>
      )}
    </>
  )
}

interface AddPointProps {
  curve: Curve
  known: readonly number[]
  onAdd: (raw: number) => void
}

function AddPoint({ curve, known, onAdd }: AddPointProps) {
  const { t } = useTranslation()
  const { from, to } = curveDomain(curve, known)
  const gap = widestGap(curve, roundStep(to - from))
  if (curve.length >= mostPoints) return <p className="hint">{t('rankingCriteria.curve.full')}</p>
  return (
    <div>
      <Button look="quiet" isDisabled={gap === null} onPress={() => gap !== null && onAdd(gap)}>
        {t('rankingCriteria.curve.addPoint')}
      </Button>
    </div>
  )
}
