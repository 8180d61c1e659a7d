import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { Icon } from '../ui/Icon.tsx'
import { keptSelection } from './keptSelection.ts'
import { Later, lazily } from './lazily.tsx'
import { type Workspace, workspaces } from './workspaces.ts'

const Settings = lazily(() => import('./Settings.tsx').then((module) => module.Settings))

interface RailProps {
  current: Workspace
  isTableOpen: boolean
  onTable: () => void
  onShortcuts: () => void
}

export function Rail({ current, isTableOpen, onTable, onShortcuts }: RailProps) {
  const { t } = useTranslation()
  const { href, params } = useAddress()
  return (
    <nav className="rail" aria-label={t('workspaces')}>
      <svg className="rail-mark" viewBox="0 0 32 32" role="img" aria-label={t('appName')}>
        <path d="M7 15.500 16 8l9 7.500M16 8v16M16 17c-1.500 3-4 4.500-6.500 5M16 17c1.500 3 4 4.500 6.500 5" />
      </svg>
      {workspaces.map((workspace) => (
        <Link
          key={workspace.id}
          href={href(workspace.path, keptSelection(params))}
          className="rail-item"
          aria-current={workspace.id === current.id ? 'page' : undefined}
          title={`${t(workspace.name)} (g ${workspace.key})`}
        >
          <Icon name={workspace.icon} />
          <span>{t(workspace.name)}</span>
        </Link>
      ))}
      <button
        type="button"
        className="rail-item rail-table"
        aria-expanded={isTableOpen}
        title={`${t('tables.name')} (t)`}
        onClick={onTable}
      >
        <Icon name="table" />
        <span>{t('tables.name')}</span>
      </button>
      <Later>
        <Settings onShortcuts={onShortcuts} />
      </Later>
    </nav>
  )
}
