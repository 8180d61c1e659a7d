import type { PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Changes, useAddress } from '../../platform/address.ts'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useDuplicatePlan, useRemovePlan, useRestorePlan } from '../plans.api.ts'
import { PlanNameDialog } from './PlanNameDialog.tsx'

/** What can be done with a plan without opening it. */
export function PlanMenu({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const [isNaming, setNaming] = useState(false)
  const duplicate = useDuplicatePlan()
  const removal = useRemoval()
  const { id, name, baseId } = plan
  // A scenario of a scenario is another one of the same base that begins as the first.
  const scenarioOf: Changes = baseId === null ? { base: id } : { base: baseId, from: id }
  const problem = duplicate.error ?? removal.error
  return (
    <>
      <DialogTrigger>
        <Button look="icon" aria-label={t('plans.list.more', { name })}>
          <Icon name="settings" size={18} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog aria-label={t('plans.list.more', { name })} className="menu">
            {({ close }) => (
              <ul className="rows">
                <MenuLink href={href(`/plans/${id}/edit`)} icon="edit" onClick={close}>
                  {t('plans.list.edit')}
                </MenuLink>
                <MenuLink href={href('/plans/new', scenarioOf)} icon="plus" onClick={close}>
                  {t('plans.list.newScenario')}
                </MenuLink>
                <MenuAction
                  icon="copy"
                  onChoose={() => {
                    close()
                    duplicate.mutate({ id, name: t('plans.list.copyOf', { name }).slice(0, 200) })
                  }}
                >
                  {t('plans.list.duplicate')}
                </MenuAction>
                <MenuAction
                  icon="edit"
                  onChoose={() => {
                    close()
                    setNaming(true)
                  }}
                >
                  {t('plans.list.rename')}
                </MenuAction>
                <MenuAction
                  icon="remove"
                  onChoose={() => {
                    close()
                    removal.remove(plan, t('plans.list.removed', { name }))
                  }}
                >
                  {t('plans.list.remove')}
                </MenuAction>
              </ul>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isNaming && <PlanNameDialog plan={plan} onClose={() => setNaming(false)} />}
      {problem !== null && <ProblemNotice error={problem} />}
    </>
  )
}

interface MenuLinkProps {
  href: string
  icon: IconName
  onClick: () => void
  children: ReactNode
}

const MenuLink = ({ href, icon, onClick, children }: MenuLinkProps) => (
  <li>
    <Link href={href} className="row" onClick={onClick}>
      {children}
      <Icon name={icon} size={16} />
    </Link>
  </li>
)

const MenuAction = ({ icon, onChoose, children }: { icon: IconName; onChoose: () => void; children: ReactNode }) => (
  <li>
    <button type="button" className="row" onClick={onChoose}>
      {children}
      <Icon name={icon} size={16} />
    </button>
  </li>
)

/** Removes at once; what was removed can be brought back. */
function useRemoval() {
  const { mutate, error } = useRemovePlan()
  const restore = useRestorePlan()
  return {
    error,
    remove: ({ id, version }: { id: number; version: number }, text: string) =>
      mutate(
        { id, version },
        { onSuccess: (gone) => offerUndo({ text, undo: () => restore.mutateAsync({ id, version: gone.version }) }) },
      ),
  }
}
