import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** How long it says that it was done. */
const doneMs = 2000

/** Copies a text; says what it copied, or that the browser does not let it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), doneMs)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => copyText(text).then((isDone) => setState(isDone ? 'done' : 'failed'))
  return (
    <>
      <Button look="icon" aria-label={label} onPress={copy}>
        <Icon name={state === 'done' ? 'check' : 'copy'} size={16} />
      </Button>
      <span role="status" className={state === 'failed' ? 'copy-failed' : 'only-read'}>
        {state === 'done' && t('tools.copied')}
        {state === 'failed' && t('tools.notCopied')}
      </span>
    </>
  )
}

/** The clipboard is only there for pages of this machine or over HTTPS; elsewhere the old way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyThroughField(text)
  }
}

function copyThroughField(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  return isDone
}
