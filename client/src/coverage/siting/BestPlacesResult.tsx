import type { BestPlaces } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useTranslation } from 'react-i18next'
import { stage } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { IssueList } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { FigureBar } from '../FigureBar.tsx'
import { useServiceName } from '../useServiceName.ts'
import { ProofBars } from './ProofBars.tsx'
import { SavePlaces } from './SavePlaces.tsx'

/** What the places bring, whether it is proven, and each one by itself. */
export function BestPlacesResult({ answer }: { answer: BestPlaces }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useServiceName()
  const { exact, coveredBefore, total, demand, said } = answer
  const isPeople = demand === 'people'
  const share = (people: number) => (total > 0 ? people / total : null)
  return (
    <>
      <p className="only-read" role="status">
        {`${t(isPeople ? 'siting.newPeople' : 'siting.newHouseholds')}: ${number(exact.people)}`}
      </p>
      <Figures>
        <Figure
          value={number(exact.people)}
          label={t(isPeople ? 'siting.newPeople' : 'siting.newHouseholds')}
          note={nameOf(answer.service)}
        />
      </Figures>
      <div className="siting-change">
        <ChangeRow name={t('siting.before')} count={coveredBefore} share={share(coveredBefore)} total={total} />
        <ChangeRow
          name={t('siting.after')}
          count={coveredBefore + exact.people}
          share={share(coveredBefore + exact.people)}
          total={total}
        />
      </div>
      <ProofBars answer={answer} />
      <Section title={t('siting.places')}>
        {answer.places.length === 0 ? <p className="lead">{t('siting.nothing')}</p> : <PlaceRows answer={answer} />}
      </Section>
      <SavePlaces answer={answer} />
      {said.length > 0 && (
        <Section title={t('siting.notes')}>
          <div className="quiet">
            <IssueList issues={said} />
          </div>
        </Section>
      )}
    </>
  )
}

interface ChangeRowProps {
  name: string
  count: number
  share: number | null
  total: number
}

function ChangeRow({ name, count, share, total }: ChangeRowProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  return (
    <div className="siting-bar">
      <span>{name}</span>
      <FigureBar share={share} />
      <span className="row-figure">{percent(share, 1)}</span>
      <span className="hint">
        {number(count)} {t('siting.ofTotal', { total: number(total) })}
      </span>
    </div>
  )
}

/** One by one in the order of what each adds; a press shows it on the map. */
function PlaceRows({ answer: { places } }: { answer: BestPlaces }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { params, change } = useAddress()
  const shown = params.get('place')
  const show = (order: number, lng: number, lat: number) => {
    change({ place: order }, { replace: true })
    stage.lookAt({ center: [lng, lat], zoom: 14.5 })
  }
  return (
    <ol className="rows siting-places">
      {places.map(({ order, lng, lat, newPeople, cumulativePeople, ...where }) => (
        <li key={order}>
          <button
            type="button"
            className="row"
            aria-current={shown === String(order)}
            onClick={() => show(order, lng, lat)}
          >
            <span className="siting-order">{order}</span>
            <span className="row-main">
              {[where.siteName ?? where.street, where.comunaName].filter(Boolean).join(', ') || t('unknown')}
              {where.isEstimate && <span className="hint">{t('siting.far')}</span>}
            </span>
            <span className="row-figure siting-gain">
              {t('siting.adds', { number: number(newPeople) })}
              <span className="hint">{t('siting.total', { number: number(cumulativePeople) })}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
