import { parseArgs } from 'node:util'
import { addAccount, resetAccount } from './identity/index.ts'
import type { House } from './platform/house.ts'

/** `lantoa account NAME …`: an account for a unit, or a new password for one that is there. */
export async function accountCommand(house: House, words: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      display: { type: 'string' },
      unit: { type: 'string' },
      role: { type: 'string' },
      reset: { type: 'boolean' },
    },
  })
  const name = positionals[0] ?? ''
  const typed = process.stdin.isTTY ? '' : (await readInput()).trim()
  const password = typed === '' ? null : typed
  const told = values.reset
    ? await resetAccount(house, { name, password })
    : await addAccount(house, {
        name,
        displayName: values.display ?? '',
        unitSlug: values.unit ?? '',
        role: values.role ?? 'officer',
        password,
      })
  if (password === null) {
    console.log(`mật khẩu dùng một lần, phải đổi khi đăng nhập lần đầu: ${told}`)
  }
}

async function readInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
