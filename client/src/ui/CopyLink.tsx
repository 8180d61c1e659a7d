import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useCopyLink } from './useCopyLink.ts'

export function CopyLink() {
  const { text, icon, outcome, copy } = useCopyLink()
  return (
    <>
      <Button look="icon" aria-label={text} onPress={copy}>
        <Icon name={icon} size={18} />
      </Button>
      <span role="status" className="only-read">
        {outcome}
      </span>
    </>
  )
}
