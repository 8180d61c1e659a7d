import { say } from '@arraigo/shared/messages/messages.ts'
import { deprivations } from '@arraigo/shared/need/deprivations.ts'
import type { NeedDeprivations, SettlementDeprivationRow } from '@arraigo/shared/need/need.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

interface DeprivationsProps {
  settlement: SettlementDeprivationRow
  definition: NeedDeprivations['definition']
}

/** Slum deprivations of SDG 11.1.1: one or more, and three or more, apart; what is unknown is said, not counted as good. */
export function Deprivations({
  settlement: { parts, least, most, oneOrMore, threeOrMore },
  definition,
}: DeprivationsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const isIt = (value: boolean | null) => t(`demandCard.slum.${value === null ? 'undecided' : value ? 'yes' : 'no'}`)
  return (
    <>
      <h4>{t('demandCard.slum.title')}</h4>
      <ul className="rows">
        {deprivations.map((one) => (
          <li key={one} className="row">
            <span className="row-main">{t(`demandCard.slum.parts.${one}`)}</span>
            <span className={parts[one] === 'unknown' ? 'row-figure quiet' : 'row-figure'}>
              {t(`demandCard.slum.states.${parts[one]}`)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {least === most
          ? t('demandCard.slum.exactly', { count: least })
          : t('demandCard.slum.between', { least, most })}{' '}
        {t('demandCard.slum.one', { answer: isIt(oneOrMore) })}{' '}
        {t('demandCard.slum.three', { answer: isIt(threeOrMore) })}
      </p>
      <p className="hint">{say(locale, definition)}</p>
    </>
  )
}
