import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'

interface MatrixPasteProps {
  issues: readonly Issue[]
  onPaste: (text: string) => void
}

/** A matrix from a spreadsheet; what is wrong with it is said with its place, and nothing changes then. */
export function MatrixPaste({ issues, onPaste }: MatrixPasteProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <details className="fold" open={issues.length > 0 || undefined}>
      <summary>{t('rankingWeights.paste.name')}</summary>
      <div className="matrix-paste">
        <TextField value={text} onChange={setText} className="field">
          <Label>{t('rankingWeights.paste.label')}</Label>
          <TextArea rows={5} placeholder={'1\t3\t5\n1/3\t1\t2\n1/5\t1/2\t1'} />
        </TextField>
        {issues.length > 0 && (
          <Notice tone="error" title={t('rankingWeights.paste.refused')}>
            <IssueList issues={issues} />
          </Notice>
        )}
        <div>
          <Button onPress={() => onPaste(text)}>{t('rankingWeights.paste.use')}</Button>
        </div>
      </div>
    </details>
  )
}
