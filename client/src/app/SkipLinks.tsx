import { useTranslation } from 'react-i18next'

interface SkipLinksProps {
  hasTable: boolean
  hasInspector: boolean
}

/** First stops of the Tab key: straight to a part of the room. */
export function SkipLinks({ hasTable, hasInspector }: SkipLinksProps) {
  const { t } = useTranslation()
  const targets = [
    { id: 'panel', text: t('skip.panel') },
    { id: 'map', text: t('skip.map') },
    ...(hasTable ? [{ id: 'drawer', text: t('skip.table') }] : []),
    ...(hasInspector ? [{ id: 'inspector', text: t('skip.inspector') }] : []),
  ]
  return (
    <div className="skips">
      {targets.map(({ id, text }) => (
        <a
          key={id}
          className="skip"
          href={`#${id}`}
          onClick={(event) => {
            // Without a mark in the address, which the back button would have to take back.
            event.preventDefault()
            document.getElementById(id)?.focus()
          }}
        >
          {text}
        </a>
      ))}
    </div>
  )
}
