/** Offers what the server made to be saved under this name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: the browser reads it when it begins to save.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
