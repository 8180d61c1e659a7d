import type { SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useAuthorName } from '../useAuthorName.ts'
import { useChooseVersion } from './chosenVersions.ts'
import { useChangeText } from './useChangeText.ts'

interface VersionRowProps {
  version: SettlementVersion
  isChosen: boolean
  /** Its difference and what can be done, where it is chosen. */
  children: ReactNode
}

/** Who saved what, and when; pressed, it is compared. */
export function VersionRow({ version, isChosen, children }: VersionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorName = useAuthorName()
  const { choose } = useChooseVersion()
  const note = useNoteText()(version.changeNote)
  return (
    <li className={isChosen ? 'version is-chosen' : 'version'}>
      <button type="button" className="row" aria-current={isChosen} onClick={() => choose(version.version)}>
        <span className="row-main">
          <span className="version-head">
            <strong>{t('history.version', { version: version.version })}</strong>
            {version.validTo === null && <span className="chip-quiet">{t('history.current')}</span>}
          </span>
          <span className="hint">
            {format.dateTime(version.validFrom)} · {authorName(version.changedBy)}
          </span>
          {note && <span className="version-note">«{note}»</span>}
          {!isChosen && <ShortChanges version={version} />}
        </span>
      </button>
      {children}
    </li>
  )
}

const shownChanges = 3

function ShortChanges({ version: { version, changes } }: { version: SettlementVersion }) {
  const { t } = useTranslation()
  const text = useChangeText()
  if (changes.length === 0) return <span>{t(version === 1 ? 'history.first' : 'history.same')}</span>
  return (
    <>
      {changes.slice(0, shownChanges).map((change) => (
        <span key={change.field} className="version-change">
          {text.change(change)}
        </span>
      ))}
      {changes.length > shownChanges && (
        <span className="hint">{t('history.moreChanges', { count: changes.length - shownChanges })}</span>
      )}
    </>
  )
}

const decisionNotes = ['keep-both', 'keep-first', 'keep-second', 'keep-edit', 'take-file'] as const

/** A decision notes its choice; people wrote the others. */
function useNoteText(): (note: string | null) => string | null {
  const { t } = useTranslation()
  return (note) => {
    const choice = decisionNotes.find((one) => one === note)
    return choice === undefined ? note : t(`decisions.choices.${choice}`)
  }
}
