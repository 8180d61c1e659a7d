import { useState } from 'react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { SealVerdict } from './SealVerdict.tsx'
import { type CheckedSeal, checkedSeal } from './sealedDocument.ts'

type Checking =
  | { state: 'none' | 'checking' }
  | { state: 'done'; checked: CheckedSeal }
  | { state: 'failed'; error: unknown }

/** A file that somebody brings: whether it is what was signed, and what differs. */
export function VerifyFile() {
  const { t } = useTranslation()
  const [checking, setChecking] = useState<Checking>({ state: 'none' })
  const check = async (file: File) => {
    setChecking({ state: 'checking' })
    try {
      setChecking({ state: 'done', checked: await checkedSeal(await file.text()) })
    } catch (error) {
      setChecking({ state: 'failed', error })
    }
  }
  return (
    <Section title={t('publishing.verify.title')}>
      <DropZone
        className="seal-drop"
        onDrop={async ({ items }) => {
          const file = items.find((item) => item.kind === 'file')
          if (file !== undefined) await check(await file.getFile())
        }}
      >
        <Text slot="label">{t('publishing.verify.drop')}</Text>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => files?.[0] && void check(files[0])}
        >
          <Button>{t('publishing.verify.choose')}</Button>
        </FileTrigger>
      </DropZone>
      {checking.state === 'checking' && <p role="status">{t('publishing.verify.checking')}</p>}
      {checking.state === 'failed' && <ProblemNotice error={checking.error} />}
      {checking.state === 'done' && <Checked checked={checking.checked} />}
    </Section>
  )
}

function Checked({ checked }: { checked: CheckedSeal }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { sealed } = checked
  return (
    <>
      {sealed !== null && <p>{t('publishing.verify.of', { name: sealed.name, at: dateTime(sealed.sealedAt) })}</p>}
      <SealVerdict checked={checked} />
    </>
  )
}
