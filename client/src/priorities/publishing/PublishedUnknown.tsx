import { say } from '@arraigo/shared/messages/messages.ts'
import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { useExplanationWords } from '../explanation/useExplanationWords.ts'
import { knownOfRanking } from './freezeChecks.ts'
import { leftOutRows } from './publishedRows.ts'

/** What is not known, and who is not in the order and why. */
export function PublishedUnknown({ sealed }: { sealed: SealedRanking }) {
  const { t } = useTranslation()
  const words = useExplanationWords(sealed)
  const { number, locale } = words.format
  const { inputs, spec, result } = sealed
  const { unknown, meant, sparse, ranked } = knownOfRanking(inputs, spec, result)
  const { unplaced, leftOut } = leftOutRows(sealed)
  const missing = spec.criteria.flatMap(({ key }, at) => (unknown[at] === 0 ? [] : [{ key, part: unknown[at] ?? 0 }]))
  return (
    <>
      <Section title={t('publishing.page.unknown')}>
        <ul className="published-list">
          {missing.length === 0 && <li>{t('publishing.page.unknownNone')}</li>}
          {missing.map(({ key, part }) => (
            <li key={key}>
              {t('publishing.page.unknownLine', { name: words.name(key), part: number(part), total: number(meant) })}
            </li>
          ))}
          {sparse > 0 && <li>{t('publishing.checks.sparse', { part: number(sparse), total: number(ranked) })}</li>}
          {[...result.findings, ...inputs.findings].map((finding, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may come twice, and the list does not change
            <li key={at}>{say(locale, finding)}</li>
          ))}
        </ul>
      </Section>
      {unplaced.length > 0 && (
        <Section title={t('publishing.page.unplaced')}>
          <p>{unplaced.map(({ name }) => name).join(', ')}</p>
        </Section>
      )}
      <Section title={t('publishing.page.leftOut')}>
        <ul className="published-list">
          {leftOut.map(({ id, name, said }) => (
            <li key={id}>
              <strong>{name}</strong>: {say(locale, said)}
            </li>
          ))}
          <li>
            {t('publishing.page.closed', {
              closed: number(inputs.left.closed),
              repeated: number(inputs.left.repeated),
            })}
          </li>
        </ul>
      </Section>
    </>
  )
}
