import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { isAtLeast } from '@arraigo/shared/demand/demandColumns.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { IssueList } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { useAmountWords } from './useAmountWords.ts'

/** Remarks that stand beside the figures in any case. */
const saidHere = ['demand-place-partly-unknown', 'demand-place-settlements-unknown']

/** The one figure, how sure it is, and the parts that it is made of: they always stand beside it. */
export function DemandHeadline({ place }: { place: PlaceDemand }) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useAmountWords()
  const families = say(place.families)
  const { settlements, settlementsUnknown } = place
  const remarks = place.remarks.filter(({ code }) => !saidHere.includes(code))
  const settlementNotes = [
    t('demand.headline.settlementsNote', { count: settlements }),
    settlementsUnknown > 0 ? t('demand.headline.settlementsUnknown', { count: settlementsUnknown }) : null,
  ]
  const isLeast = isAtLeast(place, 'families')
  return (
    <Section title={t('demand.headline.title')}>
      <p className="demand-headline">
        {isLeast && <span className="demand-least">{t('demand.headline.atLeast')}</span>}
        <strong className={families.isKnown ? undefined : 'quiet'}>{families.figure}</strong>{' '}
        {families.isKnown && t('demand.headline.families')}
        {isLeast && <span className="hint">{t(`demand.headline.least.${leastBecause(place)}`)}</span>}
        {families.range !== null && (
          <span className="hint">
            {isLeast ? t('demand.headline.rangeOfKnown', { range: families.range }) : families.range}
          </span>
        )}
      </p>
      <dl className="demand-parts">
        <Part
          sign="+"
          name={t('demand.headline.settlements')}
          amount={place.settlementFamilies}
          note={settlementNotes.filter((note) => note !== null).join(' · ')}
        />
        <Part sign="+" name={t('demand.headline.census')} amount={place.censusFamilies} />
        <Part
          sign="+"
          name={t('demand.headline.groups')}
          amount={place.groupFamilies}
          none={t('demand.headline.groupsNone')}
        />
        <Part
          sign=""
          name={t('demand.headline.setAside')}
          amount={place.setAside}
          note={t('demand.headline.setAsideNote')}
        />
        <div>
          <dt>
            {t('demand.headline.unknown')}
            <span className="hint">{t('demand.headline.unknownNote')}</span>
          </dt>
          <dd>{format.percent(place.unknownShare, 1)}</dd>
        </div>
      </dl>
      {remarks.length > 0 && <IssueList issues={remarks} />}
    </Section>
  )
}

/** What is missing in the sum, the gravest first. */
function leastBecause({ settlementFamilies, censusFamilies, unknownShare }: PlaceDemand) {
  if (censusFamilies.how === 'unknown') return 'census'
  if (settlementFamilies.how === 'unknown') return 'settlements'
  return unknownShare === 0 ? 'households' : 'people'
}

interface PartProps {
  /** `+` of what the figure is made of. */
  sign: string
  name: string
  amount: Amount | null
  note?: string
  /** Instead of a figure that cannot be there yet. */
  none?: string
}

function Part({ sign, name, amount, note, none }: PartProps) {
  const { t } = useTranslation()
  const say = useAmountWords()
  const said = amount === null ? null : say(amount)
  const estimated = said?.isEstimate ? (said.range ?? t('demand.headline.estimated')) : null
  const notes = [note, estimated].filter(Boolean).join(' · ')
  return (
    <div>
      <dt>
        <span className="demand-sign" aria-hidden="true">
          {sign}
        </span>
        {name}
        {notes !== '' && <span className="hint">{notes}</span>}
      </dt>
      <dd className={said?.isKnown ? undefined : 'quiet'}>{said?.figure ?? none}</dd>
    </div>
  )
}
