// `npm start`: packages, client, server; each phase is said here and on the page.
import { buildClient, isClientBuilt } from './client.mjs'
import { arePackagesInstalled, become, prepare, projectNode, root, say } from './prepare.mjs'
import { openWaitingPage } from './waitingPage.mjs'

const needsPackages = !arePackagesInstalled()
if (needsPackages || !isClientBuilt()) {
  const waiting = await openWaitingPage()
  if (needsPackages) waiting.enter({ name: 'packages', es: 'instalando paquetes', en: 'installing packages' })
  await prepare()
  waiting.enter({ name: 'client', es: 'construyendo la aplicación', en: 'building the application' })
  say('· building the application')
  await buildClient()
  await waiting.close()
}
become(projectNode(), [`${root}/server/src/main.ts`])
