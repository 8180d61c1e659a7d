import type { SolutionTableAnswer } from '@arraigo/shared/demand/programme.schema.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useStoreSolutionTable, useTrySolutionTable } from './programme.api.ts'

/** Rows pasted or of a file: said row by row what they would be, and stored all or none. */
export function SolutionTableForm() {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const trial = useTrySolutionTable()
  const store = useStoreSolutionTable()
  const change = (changed: string) => {
    setText(changed)
    trial.reset()
    store.reset()
  }
  const storeAll = () => store.mutate(text, { onSuccess: () => setText('') })
  const error = store.error ?? trial.error
  return (
    <details className="fold">
      <summary>{t('demandRule.solutions.csvIn')}</summary>
      <div className="sourced-form">
        <p className="hint">{t('demandRule.solutions.csvHint')}</p>
        <label htmlFor={id}>{t('demandRule.solutions.csvText')}</label>
        <textarea
          id={id}
          className="solution-text"
          value={text}
          maxLength={1_000_000}
          onChange={(event) => change(event.target.value)}
        />
        <div className="field">
          <label htmlFor={`${id}-file`}>{t('demandRule.solutions.csvFile')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) change(await readText(file))
            }}
          />
        </div>
        <div className="sourced-actions">
          <Button isDisabled={text.trim() === '' || trial.isPending} onPress={() => trial.mutate(text)}>
            {t('demandRule.solutions.csvTry')}
          </Button>
        </div>
        {error !== null && <ProblemNotice error={error} />}
        {trial.data !== undefined && text !== '' && (
          <Trial answer={trial.data} isBusy={store.isPending} onStore={storeAll} />
        )}
        {store.data !== undefined && text === '' && (
          <Notice tone="done">
            <p>{t('demandRule.solutions.csvStored', { count: store.data.stored.length })}</p>
          </Notice>
        )}
      </div>
    </details>
  )
}

interface TrialProps {
  answer: SolutionTableAnswer
  isBusy: boolean
  onStore: () => void
}

function Trial({ answer: { rows }, isBusy, onStore }: TrialProps) {
  const { t } = useTranslation()
  const issues = rows.flatMap((row) => row.issues)
  const there = rows.filter(({ isThere }) => isThere).length
  const fresh = rows.filter(({ solution, isThere }) => solution !== null && !isThere).length
  return (
    <>
      {issues.length > 0 && (
        <Notice tone="warning" title={t('demandRule.solutions.csvWrong')}>
          <IssueList issues={issues} />
        </Notice>
      )}
      {there > 0 && <p className="hint">{t('demandRule.solutions.csvThere', { count: there })}</p>}
      {issues.length === 0 && (
        <>
          <p>{t('demandRule.solutions.csvGood', { count: fresh })}</p>
          <div className="sourced-actions">
            <Button look="primary" isDisabled={fresh === 0 || isBusy} onPress={onStore}>
              {t('demandRule.solutions.csvStore', { count: fresh })}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** A Spanish Excel writes CSV in Windows-1252: what is no UTF-8 is read as that. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
