import { say } from '@arraigo/shared/messages/messages.ts'
import type { SealedSummary } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useSealRanking } from '../priorities.api.ts'
import type { OpenRanking } from '../useRanking.ts'

/** Freezes what is saved, after saying what becomes public and what speaks against it. */
export function FreezeSection({ open }: { open: OpenRanking }) {
  const { t } = useTranslation()
  const seal = useSealRanking()
  const { locale } = useFormat()
  const [asks, setAsks] = useState<'no' | 'first' | 'again'>('no')
  const [note, setNote] = useState('')
  const { saved, isOutdated } = open
  const obstacle = obstacleOf(open)
  const warnings = warningsOf(seal.error)
  const freeze = (acknowledged: boolean) =>
    seal.mutate(
      {
        id: saved.id,
        version: saved.version,
        seal: { acknowledged, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      },
      { onError: (error) => warningsOf(error) !== null && setAsks('again') },
    )
  return (
    <>
      {obstacle !== null && <Notice tone="info" title={t(`publishing.checks.${obstacle}`)} />}
      <TextInput label={t('publishing.freeze.note')} value={note} onChange={setNote} maxLength={2000} />
      <div>
        <Button
          look="primary"
          isDisabled={obstacle !== null || isOutdated || seal.isPending}
          onPress={() => setAsks('first')}
        >
          {t('publishing.freeze.action')}
        </Button>
      </div>
      {seal.isError && warnings === null && <ProblemNotice error={seal.error} />}
      {seal.data !== undefined && <Done sealed={seal.data} />}
      <ConfirmDialog
        title={t('publishing.freeze.title', { name: saved.name })}
        text={t('publishing.freeze.text')}
        action={t('publishing.freeze.action')}
        isOpen={asks === 'first'}
        onClose={() => setAsks('no')}
        onConfirm={() => {
          setAsks('no')
          freeze(false)
        }}
      />
      <ConfirmDialog
        title={t('publishing.freeze.warnTitle')}
        text={(warnings ?? []).map((issue) => say(locale, issue)).join(' ')}
        action={t('publishing.freeze.anyway')}
        isOpen={asks === 'again'}
        onClose={() => setAsks('no')}
        onConfirm={() => {
          setAsks('no')
          freeze(true)
        }}
      />
    </>
  )
}

/** Why there is nothing that could be frozen. */
const obstacleOf = ({ saved }: OpenRanking): 'initial' | 'unsavedRanking' | null => {
  if (saved.inputs !== null && saved.result !== null) return null
  return saved.isInitial ? 'initial' : 'unsavedRanking'
}

/** What the server wants to have read first; null where it was something else. */
const warningsOf = (error: unknown) => (error instanceof RequestProblem && error.status === 409 ? error.issues : null)

function Done({ sealed }: { sealed: SealedSummary }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  return (
    <Notice
      tone="done"
      title={t('publishing.freeze.done')}
      action={<Link href={href(`/published/${sealed.id}`)}>{t('publishing.list.open')}</Link>}
    />
  )
}
