import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkForm, Unreadable } from './documents/index.ts'

/** Exit 0: in form; 1: not, with a sentence for each place; 2: no document. Needs no database. */
export async function checkFormOfFile(words: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error('which file? lantoa check-form FILE [--json]')
  try {
    const findings = await checkForm(await readFile(file))
    if (values.json === true) console.log(JSON.stringify(findings, null, 2))
    else console.log(report(basename(file), findings))
    if (findings.length > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

function report(name: string, findings: Awaited<ReturnType<typeof checkForm>>): string {
  if (findings.length === 0) return `${name}: đúng thể thức Nghị định 30/2020/NĐ-CP.`
  const lines = findings.map(
    ({ where, sentence, article }) => `- ${where}: ${sentence}\n  (${article})`,
  )
  return [`${name}: ${findings.length} chỗ chưa đúng thể thức.`, ...lines].join('\n')
}
