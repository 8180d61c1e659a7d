export const toolsEs = {
  tools: {
    copied: 'Copiado',
    notCopied: 'El navegador no permite copiar',
  },
}
