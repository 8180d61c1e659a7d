import { say } from '@arraigo/shared/messages/messages.ts'
import type { RankingInputs, RankingResult } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'

const step = 40

/** Those without a place, apart, each with the reason: nothing known of it, filtered out, or excluded. */
export function Unranked({ inputs, result }: { inputs: RankingInputs; result: RankingResult }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { select } = useSelection()
  const [shown, setShown] = useState(step)
  const rows = result.rows.flatMap(({ rank, leftOut, settlementId }, row) =>
    rank === null ? [{ row, leftOut, settlementId }] : [],
  )
  const { closed, repeated } = inputs.left
  if (rows.length === 0 && closed + repeated === 0) return null
  const lines = [
    closed > 0 && t('priorities.unranked.closed', { count: closed }),
    repeated > 0 && t('priorities.unranked.repeated', { count: repeated }),
  ].filter(Boolean)
  const left = lines.length > 0 && <p className="hint">{lines.join(' ')}</p>
  if (rows.length === 0) return left
  return (
    <details className="fold">
      <summary>{t('priorities.unranked.name', { count: rows.length })}</summary>
      <ul className="rows">
        {rows.slice(0, shown).map(({ row, leftOut, settlementId }) => (
          <li key={settlementId}>
            <button type="button" className="row" onClick={() => select('settlements', [settlementId])}>
              <span className="row-main">
                {inputs.settlements.names[row]}
                <span className="hint">
                  {[inputs.settlements.comunaNames[row], leftOut === null ? null : say(locale, leftOut)]
                    .filter((text) => text != null)
                    .join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + 5 * step)}>
          {t('more')}
        </Button>
      )}
      {left}
    </details>
  )
}
