import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../../app/i18n/language.ts'
import { useFormat } from '../../platform/format.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Facts } from '../../ui/Figure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { sealedFileHref } from '../priorities.api.ts'

/** Place, date, who, how many. */
export function PublishedFacts({ sealed }: { sealed: SealedRanking }) {
  const { t } = useTranslation()
  const { dateTime, number } = useFormat()
  const authorName = useAuthorName()
  const { sealedAt, sealedBy, result, inputs, rankingVersion, program } = sealed
  return (
    <Facts
      facts={[
        [t('publishing.page.place'), placeOf(sealed) ?? t('publishing.page.everywhere')],
        [t('publishing.page.date'), dateTime(sealedAt)],
        [t('publishing.page.by'), authorName(sealedBy)],
        [t('publishing.page.count'), number(result.ranked)],
        [t('publishing.page.data'), dateTime(inputs.basis.computedAt)],
        [t('publishing.page.version'), `${rankingVersion} (Arraigo ${program.version})`],
      ]}
    />
  )
}

/** Named by what the document itself says; null is everything. */
function placeOf({ inputs }: SealedRanking): string | null {
  const within = inputs.in
  if (within === null) return null
  if (within.length === 2) return regionName(within) ?? within
  const row = inputs.settlements.comunaCodes.indexOf(within)
  return inputs.settlements.comunaNames[row] ?? within
}

export function PublishedTools({ id }: { id: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <div className="published-tools">
      <a className="button" href={sealedFileHref(id)} download>
        <Icon name="download" size={18} />
        {t('publishing.page.download')}
      </a>
      <Button onPress={() => window.print()}>
        <Icon name="print" size={18} />
        {t('publishing.page.print')}
      </Button>
      <Button look="quiet" onPress={() => void changeLanguage(locale === 'es' ? 'en' : 'es')}>
        {t('publishing.page.language')}
      </Button>
      <CopyLink />
    </div>
  )
}
