import { createRoot } from 'react-dom/client'
import '@fontsource-variable/public-sans/wght.css'
import './app/styles/tokens.css'
import './app/styles/base.css'
import './app/styles/room.css'
import './app/styles/rail.css'
import './app/styles/panel.css'
import './app/styles/dialogs.css'
import './app/styles/content.css'
import './app/styles/waiting.css'
import './app/styles/table.css'
import { App } from './app/App.tsx'
import { startLanguage } from './app/i18n/language.ts'
import { applyTheme, storedTheme } from './app/theme.ts'

applyTheme(storedTheme())
const root = document.getElementById('root')
startLanguage().then(() => {
  if (root !== null) createRoot(root).render(<App />)
})
