// `npm test`: everything tests need, then all tests, in both databases and a browser. `npm test -- shared/src/geo` some.
import { join } from 'node:path'
import { buildClient, isClientBuilt } from './client.mjs'
import { become, prepare, projectNode, root, say } from './prepare.mjs'
import { installSystemPackages } from './systemPackages.mjs'

await prepare()
await installSystemPackages()
if (!isClientBuilt()) {
  say('· building the application')
  await buildClient()
}
become(projectNode(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)])
