import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Progress.tsx'
import { uploadFile } from './uploadFile.ts'
import './imports.css'

interface Sending {
  name: string
  share: number
  abort: AbortController
}

/** Drop a file or choose one; sent, it becomes an address where its reading is decided. */
export function FileDrop() {
  const { t } = useTranslation()
  const format = useFormat()
  const { go } = useAddress()
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const last = useRef<File | null>(null)

  const send = async (file: File) => {
    last.current = file
    const abort = new AbortController()
    setProblem(null)
    setSending({ name: `${file.name} · ${format.bytes(file.size)}`, share: 0, abort })
    try {
      const onProgress = (share: number) => setSending((now) => now && { ...now, share })
      const inspection = await uploadFile(file, { onProgress, signal: abort.signal })
      client.setQueryData(['uploads', inspection.upload.id], inspection)
      go(`/data/import/${inspection.upload.id}`)
    } catch (error) {
      if (!abort.signal.aborted) setProblem(error)
    } finally {
      setSending(null)
    }
  }

  if (sending !== null) {
    const isRead = sending.share >= 1
    return (
      <Progress
        label={isRead ? t('imports.inspecting', { name: sending.name }) : t('imports.sending', { name: sending.name })}
        share={isRead ? null : sending.share}
        cancel={() => sending.abort.abort()}
      />
    )
  }
  return (
    <>
      <DropZone
        className="drop"
        aria-label={t('imports.drop')}
        onDrop={async ({ items }) => {
          const item = items.find((candidate) => candidate.kind === 'file')
          if (item?.kind === 'file') send(await item.getFile())
        }}
      >
        <Icon name="upload" size={28} />
        <Text slot="label">{t('imports.drop')}</Text>
        <FileTrigger onSelect={(files) => files?.[0] && send(files[0])}>
          <Button look="primary">{t('imports.choose')}</Button>
        </FileTrigger>
        <p className="hint">{t('imports.formats')}</p>
      </DropZone>
      {problem !== null && (
        <ProblemNotice error={problem} retry={last.current ? () => last.current && send(last.current) : undefined} />
      )}
    </>
  )
}
