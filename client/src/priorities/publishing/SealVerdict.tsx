import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import './publishing.css'
import type { CheckedSeal } from './sealedDocument.ts'

const parts = ['isSignatureRight', 'isKeyKnown', 'isReproduced'] as const

/** What a check found: all of it where something is wrong. */
export function SealVerdict({ checked: { sealed, check, by } }: { checked: CheckedSeal }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <div
      className={check.isValid ? 'seal-verdict is-valid' : 'seal-verdict is-broken'}
      role={check.isValid ? 'status' : 'alert'}
    >
      <p className="seal-verdict-head">
        <Icon name={check.isValid ? 'check' : 'close'} size={20} />
        <strong>{t(check.isValid ? 'publishing.verify.valid' : 'publishing.verify.invalid')}</strong>
        {sealed !== null && (
          <span className="seal-key">{t('publishing.verify.key', { key: sealed.signature.publicKey })}</span>
        )}
      </p>
      <ul className="seal-parts">
        {parts.map((part) => (
          <li key={part} className={check[part] ? undefined : 'is-wrong'}>
            <Icon name={check[part] ? 'check' : 'close'} size={16} />
            <span>
              {t(`publishing.verify.parts.${part}`)}:{' '}
              <strong>{t(`publishing.verify.${check[part] ? 'yes' : 'no'}`)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {check.issues.length > 0 && (
        <>
          <h3>{t('publishing.verify.whatDiffers')}</h3>
          <ul className="seal-issues">
            {check.issues.map((issue, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same issue may come twice, and the list does not change
              <li key={at}>{say(locale, issue)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{t(by === 'browser' ? 'publishing.verify.byBrowser' : 'publishing.verify.byServer')}</p>
    </div>
  )
}
