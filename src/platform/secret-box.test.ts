import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSecretBox } from './secret-box.ts'

test('what is sealed opens with the same key only, and not when it was changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-key-'))
  try {
    const [one, two] = await Promise.all([
      openSecretBox(folder, undefined),
      openSecretBox(folder, undefined),
    ])
    const box = one.seal('mã bí mật')
    expect(box).not.toContain('bí')
    expect(one.seal('mã bí mật')).not.toBe(box)
    expect(two.open(box)).toBe('mã bí mật')
    const changed = Buffer.from(box, 'base64')
    changed[30] = (changed[30] ?? 0) ^ 1
    expect(() => one.open(changed.toString('base64'))).toThrow('unable to authenticate')
    const other = await openSecretBox(folder, 'ab'.repeat(32))
    expect(() => other.open(box)).toThrow('unable to authenticate')
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600)
    await expect(openSecretBox(folder, 'ngắn')).rejects.toThrow('64 hexadecimal')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
