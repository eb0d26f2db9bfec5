import type { PublicPart } from './public-version.ts'

/** How a line of a published report is named in addresses: "2.3" is the third block of the second part. */
export function lineAt(part: number, block: number): string {
  return `${part + 1}.${block + 1}`
}

/** The words of a line; of a row of a table ("2.3.1"), its cells. Undefined: there is none at this place. */
export function wordsOfLine(parts: readonly PublicPart[], line: string): string | undefined {
  const [part = 0, at = 0, row] = line.split('.').map(Number)
  const block = parts[part - 1]?.blocks[at - 1]
  if (block === undefined || block.kind === 'chart') return undefined
  if (block.kind !== 'table') return row === undefined ? block.text : undefined
  const found = block.table.rows[(row ?? 0) - 1]
  return found?.kind === 'row' ? found.cells.filter(Boolean).join(' – ') : undefined
}
