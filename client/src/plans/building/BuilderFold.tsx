import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IssueList } from '../../ui/Notice.tsx'
import { issuesOf } from './issuesAt.ts'
import type { SpecKey } from './overrides.ts'
import type { Desk } from './useDesk.ts'

interface BuilderFoldProps {
  desk: Desk
  title: string
  /** What it says now, in a line: read without opening it. */
  says: ReactNode
  /** Entries of the spec that are written here. */
  keys: readonly SpecKey[]
  isOpenFirst?: boolean
  children: ReactNode
}

/** A part of the form: closed it says what holds, and whether anything is wrong in it. */
export function BuilderFold({ desk, title, says, keys, isOpenFirst = false, children }: BuilderFoldProps) {
  const { t } = useTranslation()
  const { building, issues } = desk
  const [isOpen, setIsOpen] = useState(isOpenFirst)
  const own = issuesOf(issues, keys)
  const differing = keys.filter((key) => building.differing.has(key))
  return (
    <details
      className={own.length > 0 ? 'builder-fold has-issues' : 'builder-fold'}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="builder-title">
          {title}
          {differing.length > 0 && <span className="builder-mark">{t('building.scenario.differs')}</span>}
        </span>
        <span className="builder-says">{says}</span>
        <Icon name="down" size={16} />
      </summary>
      {/* What is folded away costs nothing: a plan of many places has long lists. */}
      {isOpen && (
        <div className="builder-body">
          {differing.length > 0 && (
            <div className="builder-base">
              <Button look="quiet" onPress={() => building.asInBase(differing)}>
                <Icon name="undo" size={16} />
                {t('building.scenario.asInBase')}
              </Button>
            </div>
          )}
          {children}
        </div>
      )}
      {own.length > 0 && (
        <div className="builder-issues" role="status">
          <IssueList issues={own} />
        </div>
      )}
    </details>
  )
}
