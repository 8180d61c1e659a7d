import { useStageState } from '../map/stage.ts'
import { ToolButton } from '../tools/ToolButton.tsx'
import { useCopyLink } from '../ui/useCopyLink.ts'

/** The whole view as a link: place, layers, filters, workspace, selection, table. */
export function LinkTool() {
  const { text, icon, outcome, copy } = useCopyLink()
  const caution = useStageState().painting?.caution
  return (
    <>
      <ToolButton
        icon={icon}
        label={caution === undefined || outcome !== null ? text : `${text}. ${caution}`}
        onPress={copy}
      />
      <span role="status" className={outcome === null ? 'only-read' : 'tool-said'}>
        {outcome !== null && [outcome, caution].filter(Boolean).join('. ')}
      </span>
    </>
  )
}
