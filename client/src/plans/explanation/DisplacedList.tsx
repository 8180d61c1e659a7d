import type { Difference, Displaced } from '@arraigo/shared/plans/planQuestions.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { Button } from '../../ui/Button.tsx'
import { usePlanWords } from '../usePlanWords.ts'

const step = 8

/** Who comes in, goes out or gets something else, and what that is together. */
export function DisplacedList({ difference }: { difference: Difference }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const [count, setCount] = useState(step)
  const { displaced, families, costUf, points, uncertainPoints } = difference
  const signed = (value: number, text: string) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${text}`
  return (
    <>
      {displaced.length > 0 && (
        <ul className="plan-displaced">
          {displaced.slice(0, count).map((one) => (
            <li
              key={one.settlementId}
              onPointerEnter={() => hoverRow('settlements', one.settlementId)}
              onPointerLeave={() => hoverRow('settlements', null)}
            >
              <span className={`plan-move is-${one.move}`}>{t(moveKey(one.move))}</span> <strong>{one.name}</strong>
              {one.comunaName !== null && <span className="hint"> {one.comunaName}</span>}
              <span className="plan-displaced-works">{worksText(one, words.package)}</span>
            </li>
          ))}
        </ul>
      )}
      {count < displaced.length && (
        <div>
          <Button look="quiet" onPress={() => setCount(count + 4 * step)}>
            {t('planExplanation.more', { count: displaced.length - count })}
          </Button>
        </div>
      )}
      <p className="hint">
        {t('planExplanation.total', {
          families: signed(families, words.families(Math.abs(families))),
          uf: signed(costUf, words.uf(Math.abs(costUf))),
          points: signed(points, words.points(Math.abs(points))),
        })}
        {uncertainPoints > Math.abs(points) && ` ${t('planExplanation.uncertain')}`}
      </p>
    </>
  )
}

const moves = ['enters', 'leaves', 'package', 'year'] as const
const moveKey = (move: string): `planExplanation.move.${(typeof moves)[number]}` =>
  `planExplanation.move.${moves.find((one) => one === move) ?? 'package'}`

function worksText({ before, after }: Displaced, nameOf: (code: string) => string): string {
  const text = (works: Displaced['before']) =>
    works.map(({ package: code, year }) => `${nameOf(code)} ${year}`).join(', ')
  return [text(before), text(after)].filter((part) => part !== '').join(' → ')
}
