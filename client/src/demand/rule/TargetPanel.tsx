import './rule.css'
import './target.css'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useDemandProgress } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { ProgrammePlaceField } from './ProgrammePlaceField.tsx'
import { ProgressTables } from './ProgressTables.tsx'
import { SolutionsSection } from './SolutionsSection.tsx'
import { TargetProgress } from './TargetProgress.tsx'
import { TargetSection } from './TargetSection.tsx'
import { UnknownProgress } from './UnknownProgress.tsx'

/** The programme's target and how far it has come, by stage, kind, comuna and year; what is registered, to be edited. */
export function TargetPanel() {
  const { t } = useTranslation()
  const { hrefTo, in: within, choose } = useDemandAddress()
  const progress = useDemandProgress(within)
  return (
    <Panel
      title={t('demandRule.target.title')}
      lead={t('demandRule.target.lead')}
      back={{ href: hrefTo('/demand'), label: t('demandRule.back') }}
    >
      <ProgrammePlaceField within={within} onChoose={(code) => choose({ in: code })} />
      <Loaded query={progress} lines={8}>
        {(answer) => (
          <>
            <TargetProgress progress={answer} within={within} />
            <UnknownProgress progress={answer} within={within} />
            <ProgressTables rows={answer.rows} />
            <SolutionsSection within={within} />
            <TargetSection target={answer.target} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
