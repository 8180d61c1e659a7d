import { type CriterionChoice, mostCriteria } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionGroups, groupName } from '@arraigo/shared/priorities/rankingNames.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCriterionLibrary } from '../priorities.api.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { withCriterion } from './criteriaChanges.ts'

/** More of one's own data nobody reads through; the search finds them all. */
const mostShown = 40

/** Everything measured that settlements can be ordered by, by group, and numbers of their own. */
export function CriterionLibrary({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { locale } = words.format
  const { spec } = ranking
  const query = useCriterionLibrary({ in: spec.in, standardSet: spec.standardSet })
  const [text, setText] = useState('')
  const isFull = spec.criteria.length >= mostCriteria
  return (
    <div className="library">
      <TextInput label={t('rankingCriteria.library.search')} value={text} onChange={setText} type="search" autoFocus />
      {isFull && <p className="hint">{t('rankingCriteria.library.full')}</p>}
      <ComputedAnswer query={query} words={words.computing} lines={8}>
        {({ criteria }) => {
          const found = criteria.filter((choice) => isFound(choice, text, locale))
          return (
            <>
              {found.length === 0 && <p className="hint">{t('rankingCriteria.library.nothing')}</p>}
              {criterionGroups.map((group) => {
                const ofGroup = found.filter((choice) => choice.group === group).slice(0, mostShown)
                if (ofGroup.length === 0) return null
                return (
                  <section key={group} className="library-group">
                    <h3>{groupName(locale, group)}</h3>
                    {group === 'own' && <p className="hint">{ofGroup[0]?.about[locale]}</p>}
                    <ul className="rows">
                      {ofGroup.map((choice) => (
                        <ChoiceRow key={choice.key} choice={choice} ranking={ranking} isFull={isFull} />
                      ))}
                    </ul>
                  </section>
                )
              })}
            </>
          )
        }}
      </ComputedAnswer>
    </div>
  )
}

const isFound = ({ name, about }: CriterionChoice, text: string, locale: 'es' | 'en'): boolean =>
  comparable(text)
    .split(' ')
    .every((word) => comparable(`${name[locale]} ${about[locale]}`).includes(word))

interface ChoiceRowProps {
  choice: CriterionChoice
  ranking: OpenRanking
  isFull: boolean
}

function ChoiceRow({ choice, ranking, isFull }: ChoiceRowProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { spec, change } = ranking
  const name = words.criterion(choice)
  const isIn = spec.criteria.some(({ key }) => key === choice.key)
  return (
    <li className="library-choice">
      <div>
        <strong>{name}</strong>
        {/* Of one's own data the same is true of all: it is said once, above. */}
        {choice.group !== 'own' && <p className="hint">{choice.about[words.format.locale]}</p>}
        <p className="hint">
          {choice.known === null
            ? t('rankingCriteria.stillComputing')
            : t('rankingCriteria.known', { known: choice.known, total: choice.total })}
          {choice.min !== null &&
            choice.max !== null &&
            ` · ${t('rankingCriteria.between', {
              min: words.figure(choice.unit, choice.min),
              max: words.value(choice, choice.max),
            })}`}
        </p>
      </div>
      {isIn ? (
        <span className="library-in">
          <Icon name="check" size={16} />
          <span className="only-read">{t('rankingCriteria.library.isIn')}</span>
        </span>
      ) : (
        <Button
          look="icon"
          aria-label={t('rankingCriteria.library.add', { name })}
          isDisabled={isFull}
          onPress={() => change(withCriterion(spec, choice.initial))}
        >
          <Icon name="plus" size={18} />
        </Button>
      )}
    </li>
  )
}
