/** Hands a file over to the browser, to be saved. */
export function saveFile(fileName: string, file: Blob): void {
  const href = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href, download: fileName }).click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
