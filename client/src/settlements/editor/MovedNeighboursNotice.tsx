import { useTranslation } from 'react-i18next'
import { drawing, useDrawingValue } from '../../map/drawing/drawing.state.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Other settlements that saving would change, because their shared edge moved along; one step leaves them alone. */
export function MovedNeighboursNotice() {
  const { t, i18n } = useTranslation()
  const neighbours = Object.values(useDrawingValue(({ now }) => now.neighbours) ?? {})
  if (neighbours.length === 0) return null
  const names = new Intl.ListFormat(i18n.language).format(neighbours.map(({ name }) => `«${name}»`))
  const release = () => {
    const state = drawing.state()
    if (state !== null) drawing.apply('release-neighbours', { ...state.now, neighbours: {} })
  }
  return (
    <Notice
      tone="info"
      title={t('editor.moved.title', { count: neighbours.length })}
      action={
        <Button look="quiet" onPress={release}>
          {t('editor.moved.release', { count: neighbours.length })}
        </Button>
      }
    >
      <p>{t('editor.moved.text', { names })}</p>
    </Notice>
  )
}
