import type { Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { RequestProblem } from '../../platform/request.ts'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { useSettlement } from '../editor/settlements.api.ts'
import { chosenVersions, useChooseVersion } from './chosenVersions.ts'
import { type Restore, useHistory, useRestore } from './history.api.ts'
import { historyCsv } from './historyCsv.ts'
import { Lineage } from './Lineage.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useChangeText } from './useChangeText.ts'
import { VersionDetail } from './VersionDetail.tsx'
import { VersionRow } from './VersionRow.tsx'
import './history.css'

/** Every version of a settlement, what each changed, and the way back to any of them. */
export function HistoryPanel({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const settlement = useSettlement(settlementId)
  const versions = useHistory(settlementId)
  const name = settlement.data?.name
  return (
    <Panel
      title={name === undefined ? t('history.title') : t('history.titleOf', { name })}
      lead={t('history.lead')}
      back={{ href: href('/settlements', { sel: `settlements:${settlementId}` }), label: t('history.backTo') }}
      actions={versions.data && <SaveCsv versions={versions.data} name={name ?? String(settlementId)} />}
    >
      <Loaded query={versions} lines={8} gone={t('history.gone')}>
        {(all) => (
          <>
            {settlement.data && <Lineage lineage={settlement.data.lineage} />}
            <Versions settlementId={settlementId} settlement={settlement.data} versions={all} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

interface VersionsProps {
  settlementId: number
  settlement: Settlement | undefined
  versions: readonly SettlementVersion[]
}

function Versions({ settlementId, settlement, versions }: VersionsProps) {
  const { t } = useTranslation()
  const { params } = useAddress()
  const { choose } = useChooseVersion()
  /** What can be undone: the version that was left, and where that led. */
  const [done, setDone] = useState<{ left: number; to: number; now: number } | null>(null)
  const restore = useRestore(settlementId, (restored: Settlement, { version, seen }: Restore) => {
    setDone(done?.left === version ? null : { left: seen, to: version, now: restored.version })
    choose(restored.version)
  })
  const choice = chosenVersions(versions, params)
  const newest = versions[0]
  if (choice === null || newest === undefined) return null
  return (
    <Section title={t('history.versions')}>
      {done !== null && (
        <div key={done.now} ref={showNotice}>
          <Notice
            tone="done"
            action={
              <Button
                isDisabled={restore.isPending}
                onPress={() =>
                  restore.mutate({
                    version: done.left,
                    seen: done.now,
                    changeNote: t('history.undoneNote', { version: done.to }),
                  })
                }
              >
                {t('history.undo')}
              </Button>
            }
          >
            <p>{t('history.restored', { version: done.to })}</p>
          </Notice>
        </div>
      )}
      {restore.isError && <RestoreProblem error={restore.error} />}
      <ol className="versions">
        {versions.map((version) => (
          <VersionRow key={version.version} version={version} isChosen={version === choice.chosen}>
            {version === choice.chosen && (
              <>
                <VersionDetail settlementId={settlementId} versions={versions} {...choice} />
                {version !== newest && (
                  <RestoreDialog
                    settlement={settlement}
                    version={version}
                    isPending={restore.isPending}
                    onRestore={(changeNote) =>
                      restore.mutate({ version: version.version, seen: newest.version, changeNote })
                    }
                  />
                )}
              </>
            )}
          </VersionRow>
        ))}
      </ol>
    </Section>
  )
}

/** The version was far down the list; what came of it stands above it. */
const showNotice = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'center' })

/** Somebody saved in between: the history has been asked for anew, and shows it. */
function RestoreProblem({ error }: { error: Error }) {
  const { t } = useTranslation()
  if (!(error instanceof RequestProblem && error.status === 412)) return <ProblemNotice error={error} />
  return (
    <Notice tone="warning">
      <p>{t('history.changedMeanwhile')}</p>
    </Notice>
  )
}

function SaveCsv({ versions, name }: { versions: readonly SettlementVersion[]; name: string }) {
  const { t } = useTranslation()
  const { field, value } = useChangeText()
  const columns = ['version', 'from', 'to', 'author', 'note', 'field', 'before', 'after'] as const
  const save = () => {
    const header = columns.map((column) => t(`history.csv.${column}`))
    const fileName = `${t('history.csv.file')}-${name.replace(/[\\/:*?"<>|]/g, '')}.csv`
    saveText(fileName, 'text/csv', historyCsv(versions, { header, field, value }))
  }
  return (
    <Button look="icon" aria-label={t('history.saveCsv')} onPress={save}>
      <Icon name="download" size={18} />
    </Button>
  )
}
