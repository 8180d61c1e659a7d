import type { Plugin } from 'vite'

const mapModule = /\/src\/map\/MapCanvas\.tsx$/

/** The browser fetches the map and what it opens on while it still reads the page, not after the page has begun to run. */
export function preloadedMap(): Plugin {
  return {
    name: 'arraigo:preloaded-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const map = chunks.find(({ facadeModuleId }) => facadeModuleId?.match(mapModule))
        const files = [map?.fileName, ...(map?.imports ?? [])].filter(
          (file) => file !== undefined && !html.includes(file),
        )
        return [
          ...files.map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
          // The map does not begin to run before its styles are there.
          ...[...(map?.viteMetadata?.importedCss ?? [])].map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: '/api/collections' },
            injectTo: 'head' as const,
          },
        ]
      },
    },
  }
}
