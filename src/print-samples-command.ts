import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { materialSamples, renderMaterial } from './documents/index.ts'

/** Needs no database. */
export async function printSamples([folder]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('where to? lantoa print-samples FOLDER')
  await mkdir(folder, { recursive: true })
  for (const [name, material] of Object.entries(materialSamples)) {
    const file = join(folder, `${name}.pdf`)
    await writeFile(file, await renderMaterial(material))
    console.log(file)
  }
}
