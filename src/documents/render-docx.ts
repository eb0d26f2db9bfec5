import type { OfficialDocument } from './official-document.ts'

/** The document as an editable Word file in the form of Decree 30/2020. The library that writes it takes 13 MB, so it is loaded with the first one. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx-document.ts')
  return writeDocx(document)
}
