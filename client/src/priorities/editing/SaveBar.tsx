import type { Ranking } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { RequestProblem } from '../../platform/request.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { ChangeList } from './ChangeList.tsx'
import { NameDialog, type RankingName } from './NameDialog.tsx'

/** What is not saved, and what to do about it; below every order. */
export function SaveBar({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const { hrefTo } = useRankingAddress()
  const { saved, isChanged, isSaving } = ranking
  const [problem, setProblem] = useState<unknown>(null)
  const save = (over?: number) => {
    setProblem(null)
    ranking.save(over === undefined ? {} : { over }).catch(setProblem)
  }
  const saveAs = async (written: RankingName) => {
    const stored = await ranking.saveAs(written)
    // What was changed lives on in the new one.
    ranking.discard()
    go(hrefTo(stored.id, null, { method: null, w: null, in: stored.spec.in }).split('?')[0] as string, {
      in: stored.spec.in,
    })
  }
  const copyOf: RankingName = saved.isInitial
    ? { name: '', note: null }
    : { name: t('priorities.save.copyOf', { name: saved.name }), note: saved.note }
  const isStale = problem instanceof RequestProblem && problem.status === 412
  return (
    <div className="save-bar">
      {isStale || ranking.isOutdated ? (
        <Stale ranking={ranking} problem={isStale ? problem : null} onMine={save} onDone={() => setProblem(null)} />
      ) : (
        problem !== null && <ProblemNotice error={problem} />
      )}
      <div className="save-actions">
        <Button look={saved.isInitial ? 'plain' : 'primary'} isDisabled={!isChanged || isSaving} onPress={() => save()}>
          {t('priorities.save.save')}
        </Button>
        <NameDialog
          title={t('priorities.save.saveAs')}
          trigger={<Button look={saved.isInitial ? 'primary' : 'plain'}>{t('priorities.save.saveAs')}</Button>}
          initial={copyOf}
          onSave={saveAs}
        />
        <span className="save-steps">
          <Button
            look="icon"
            aria-label={t('priorities.save.undo')}
            isDisabled={!ranking.canUndo}
            onPress={ranking.undo}
          >
            <Icon name="undo" size={18} />
          </Button>
          <Button
            look="icon"
            aria-label={t('priorities.save.redo')}
            isDisabled={!ranking.canRedo}
            onPress={ranking.redo}
          >
            <span className="is-mirrored">
              <Icon name="undo" size={18} />
            </span>
          </Button>
        </span>
      </div>
      {isChanged && (
        <div className="save-state">
          <p className="hint" role="status">
            {t('priorities.save.unsaved')}
          </p>
          <Button look="quiet" onPress={ranking.revert}>
            {t('priorities.save.revert')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface StaleProps {
  ranking: OpenRanking
  problem: RequestProblem | null
  onMine: (over: number) => void
  onDone: () => void
}

/** Somebody else saved meanwhile: what would change by saving mine over it, and the choice. */
function Stale({ ranking, problem, onMine, onDone }: StaleProps) {
  const { t } = useTranslation()
  const authorName = useAuthorName()
  const [conflict] = (problem?.conflicts ?? []) as readonly { current?: Ranking }[]
  const theirs = conflict?.current ?? ranking.saved
  return (
    <Notice
      tone="warning"
      title={t('priorities.save.stale', { who: authorName(theirs.changedBy) })}
      action={
        <div className="sourced-actions">
          <Button onPress={() => onMine(theirs.version)}>{t('priorities.save.mine')}</Button>
          <Button
            onPress={() => {
              ranking.discard()
              onDone()
            }}
          >
            {t('priorities.save.theirs')}
          </Button>
        </div>
      }
    >
      <p>{t('priorities.save.differences')}</p>
      <ChangeList from={theirs.spec} to={{ ...ranking.spec, in: theirs.spec.in }} />
    </Notice>
  )
}
