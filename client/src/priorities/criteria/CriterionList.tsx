import type { RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { CurveGlyph } from './CurvePicture.tsx'
import { movedCriterion, withoutCriterion } from './criteriaChanges.ts'
import { glyphCurve, knownOfRanked, rankedCount } from './criterionFacts.ts'

/** What is ordered by, in the order in which it is told; put elsewhere by hand or by keys. */
export function CriterionList({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { spec, change } = ranking
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys
      if (moved === undefined) return
      const placeOf = (key: unknown) => spec.criteria.findIndex((criterion) => criterion.key === key)
      const to = placeOf(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      change(movedCriterion(spec, String(moved), to > placeOf(moved) ? to - 1 : to))
    },
  })
  return (
    <GridList
      aria-label={t('rankingCriteria.scoring')}
      className="criterion-list"
      selectionMode="none"
      keyboardNavigationBehavior="tab"
      items={spec.criteria.map((criterion) => ({ ...criterion, id: criterion.key }))}
      dependencies={[ranking.prepared]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(criterion) => <CriterionRow ranking={ranking} criterion={criterion} />}
    </GridList>
  )
}

function CriterionRow({ ranking, criterion }: { ranking: OpenRanking; criterion: RankingCriterion }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { change: changeAddress } = useAddress()
  const { spec, inputs, prepared, change } = ranking
  const { key, weight } = criterion
  const column = inputs?.columns.find((one) => one.key === key)
  const name = words.criterion(column ?? key)
  const total = spec.criteria.reduce((sum, one) => sum + one.weight, 0)
  const known = column === undefined || prepared === null ? null : knownOfRanked(column, prepared)
  return (
    <GridListItem id={key} textValue={name} className="criterion">
      <AriaButton slot="drag" className="criterion-grip" aria-label={t('rankingCriteria.drag', { name })}>
        <Grip />
      </AriaButton>
      <CurveGlyph curve={glyphCurve(criterion, known ?? [])} />
      <span className="criterion-name">
        <span>{name}</span>
        <span className="hint">
          <span className="only-read">{t('rankingCriteria.weighs')} </span>
          {words.share(total > 0 ? weight / total : 0)}
          {known !== null &&
            prepared !== null &&
            ` · ${t('rankingCriteria.knownOnly', { known: known.length, total: rankedCount(prepared) })}`}
        </span>
      </span>
      <AriaButton
        className="button button-icon"
        aria-label={t('rankingCriteria.removeOf', { name })}
        isDisabled={spec.criteria.length === 1}
        onPress={() => change(withoutCriterion(spec, key))}
      >
        <Icon name="remove" size={16} />
      </AriaButton>
      <AriaButton
        className="button button-icon"
        aria-label={t('rankingCriteria.open', { name })}
        onPress={() => changeAddress({ criterion: key })}
      >
        <Icon name="forward" size={16} />
      </AriaButton>
    </GridListItem>
  )
}

function Grip() {
  return (
    <svg width={10} height={16} viewBox="0 0 10 16" aria-hidden="true" focusable="false">
      <path d="M2 3h.1M2 8h.1M2 13h.1M8 3h.1M8 8h.1M8 13h.1" className="criterion-dots" />
    </svg>
  )
}
