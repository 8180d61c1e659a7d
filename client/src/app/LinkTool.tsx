import { ToolButton } from '../tools/ToolButton.tsx'
import { useCopyLink } from '../ui/useCopyLink.ts'

/** The whole view as a link: place, layers, filters, workspace, selection, table. */
export function LinkTool() {
  const { text, icon, outcome, copy } = useCopyLink()
  return (
    <>
      <ToolButton icon={icon} label={text} onPress={copy} />
      <span role="status" className={outcome === null ? 'only-read' : 'tool-said'}>
        {outcome}
      </span>
    </>
  )
}
