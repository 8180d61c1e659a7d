import { type OpenWorkshop, tokenCount } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { OwnAnswer } from './ownAnswer.ts'

interface DistributeTokensProps {
  workshop: OpenWorkshop
  own: OwnAnswer
  change: (part: Partial<OwnAnswer>) => void
}

/** Ten tokens among the criteria, as beans on a table: no numbers to read. */
export function DistributeTokens({ workshop: { criteria }, own, change }: DistributeTokensProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const left = tokenCount - own.tokens.reduce((sum, count) => sum + count, 0)
  const add = (at: number, more: 1 | -1) =>
    change({ tokens: own.tokens.map((count, index) => (index === at ? count + more : count)) })
  return (
    <section className="workshop-tokens">
      <p className="workshop-left" role="status">
        <strong>{left === 0 ? t('workshop.tokens.none') : t('workshop.tokens.left', { count: left })}</strong>
        <Beans count={left} />
      </p>
      <ul>
        {criteria.map(({ key, name, about }, at) => {
          const count = own.tokens[at] ?? 0
          return (
            <li key={key} className="workshop-token-row">
              <div>
                <strong>{name[locale]}</strong>
                {about[locale] !== '' && <p className="hint">{about[locale]}</p>}
                <Beans count={count} />
                <span className="only-read">{t('workshop.tokens.here', { count })}</span>
              </div>
              <div className="workshop-token-buttons">
                <Button
                  aria-label={t('workshop.tokens.less', { name: name[locale] })}
                  isDisabled={count === 0}
                  onPress={() => add(at, -1)}
                >
                  <Icon name="minus" />
                </Button>
                <Button
                  aria-label={t('workshop.tokens.more', { name: name[locale] })}
                  isDisabled={left === 0}
                  onPress={() => add(at, 1)}
                >
                  <Icon name="plus" />
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="workshop-actions">
        <Button look="primary" isDisabled={left !== 0} onPress={() => change({ step: 'done' })}>
          {t('workshop.finish')}
        </Button>
      </div>
    </section>
  )
}

const Beans = ({ count }: { count: number }) => (
  <span className="workshop-beans" aria-hidden="true">
    {'●'.repeat(count)}
  </span>
)
