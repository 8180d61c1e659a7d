import type { SealingKey } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { request } from '../../platform/request.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'

/** Who signs, and how anybody finds out whether a file is as it was signed. `sha256`: of the file that was fetched last. */
export function SignatureSection({ sha256 }: { sha256: string | null }) {
  const { t } = useTranslation()
  const key = useQuery({
    queryKey: ['sealing-key'],
    queryFn: ({ signal }) => request<SealingKey>('/api/priorities/key', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Section title={t('handing.signature.title')}>
      <p>{t('handing.signature.what')}</p>
      <Loaded query={key} lines={2}>
        {({ publicKey }) => (
          <>
            <p className="quiet">{t('handing.signature.key')}</p>
            <p className="handing-code">
              <code>{publicKey}</code>
              <CopyButton text={publicKey} label={t('handing.signature.copyKey')} />
            </p>
            {sha256 !== null && (
              <>
                <p className="quiet">{t('handing.signature.sum')}</p>
                <p className="handing-code">
                  <code>{sha256}</code>
                </p>
              </>
            )}
            <p>{t('handing.signature.how')}</p>
            <p className="handing-code">
              <code>{`npm run arraigo -- verify plan.json --key ${publicKey}`}</code>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  )
}
