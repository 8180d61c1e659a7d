import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { proposing } from './proposing.state.ts'
import type { Work } from './work.ts'

export function StepButtons({ work }: { work: Work }) {
  const { t } = useTranslation()
  return (
    <div className="section-actions">
      <Button
        look="icon"
        aria-label={t('proposals.undo')}
        isDisabled={work.past.length === 0}
        onPress={() => proposing.undo()}
      >
        <Icon name="undo" size={18} />
      </Button>
      <Button
        look="icon"
        aria-label={t('proposals.redo')}
        isDisabled={work.future.length === 0}
        onPress={() => proposing.redo()}
      >
        <span className="is-mirrored">
          <Icon name="undo" size={18} />
        </span>
      </Button>
      <Button
        look="icon"
        aria-label={t('proposals.clear')}
        isDisabled={work.elements.length === 0}
        onPress={() => proposing.change([])}
      >
        <Icon name="remove" size={18} />
      </Button>
    </div>
  )
}
