import { createRoot } from 'react-dom/client'
import '@fontsource-variable/public-sans/wght.css'
import './app/styles/tokens.css'
import './app/styles/base.css'
import './app/styles/shell.css'
import './app/styles/content.css'
import { App } from './app/App.tsx'
import { startLanguage } from './app/i18n/language.ts'
import { applyTheme, storedTheme } from './app/theme.ts'

applyTheme(storedTheme())
startLanguage()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
