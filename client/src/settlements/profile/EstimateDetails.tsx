import { say } from '@arraigo/shared/messages/messages.ts'
import type { Profile, Range } from '@arraigo/shared/profile/profile.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { rangeText } from './rangeText.ts'
import { SourceNote } from './SourceNote.tsx'

/** Both ways of estimating, side by side, with the formula, its inputs and where they come from. */
export function EstimateDetails({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const { byBlocks, byDensity } = profile
  return (
    <details className="fold">
      <summary>{t('profile.howEstimated')}</summary>
      <table className="table profile-estimates">
        <thead>
          <tr>
            <th scope="col">{t('profile.way')}</th>
            <th scope="col" className="is-number">
              {t('profile.households')}
            </th>
            <th scope="col" className="is-number">
              {t('profile.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          <EstimateRow name={t('profile.byDensity')} {...byDensity} />
          <EstimateRow name={t('profile.byBlocks')} {...byBlocks} />
        </tbody>
      </table>
      <DensityFormula profile={profile} />
      <BlockFormula profile={profile} />
      <Factors profile={profile} />
    </details>
  )
}

function EstimateRow({ name, households, people }: { name: string; households: Range | null; people: Range | null }) {
  const format = useFormat()
  const cell = (range: Range | null) => (
    <td className="is-number">
      {format.number(range?.mid)}
      {range && <span className="hint">{rangeText(format, range)}</span>}
    </td>
  )
  return (
    <tr>
      <td>{name}</td>
      {cell(households)}
      {cell(people)}
    </tr>
  )
}

function DensityFormula({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { householdsPerHa, settlementCount, place, unknown, basis } = profile.byDensity
  return (
    <>
      {householdsPerHa && place ? (
        <p>
          {t('profile.densityFormula', {
            density: format.number(householdsPerHa.mid, 1),
            range: rangeText(format, householdsPerHa, 1),
            count: settlementCount,
            place: place.name,
          })}
        </p>
      ) : (
        unknown && <p>{say(format.locale, unknown)}</p>
      )}
      <SourceNote profile={profile} basis={basis} />
    </>
  )
}

function BlockFormula({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { people, blockCount, unknownBlockCount, knownShare, coveredShare, unknown, basis } = profile.byBlocks
  return (
    <>
      {people && (
        <p>
          {t('profile.blockFormula', {
            count: blockCount,
            unknownCount: unknownBlockCount,
            known: format.percent(knownShare),
            covered: format.percent(coveredShare),
          })}
        </p>
      )}
      {unknown && <p>{say(format.locale, unknown)}</p>}
      <SourceNote profile={profile} basis={basis} />
    </>
  )
}

function Factors({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const factor = profile.factors.find(({ code }) => code === 'persons-per-household')
  if (factor === undefined) return null
  const { value, year, source, confidence } = factor
  return (
    <p className="hint">
      {t('profile.personsPerHousehold', { value: format.number(value, 2), source, year })}
      {confidence === 'to-confirm' && ` · ${t('profile.toConfirm')}`}
    </p>
  )
}
