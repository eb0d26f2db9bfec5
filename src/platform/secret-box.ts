import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Seals tokens and passwords before they reach the database: whoever copies it alone cannot use them. */
export interface SecretBox {
  seal(text: string): string
  /** Throws when it was sealed with another key, or changed. */
  open(box: string): string
}

const KEY_BYTES = 32

/** The key of this installation: `SECRET_KEY` (64 hex digits, the same for every process), or a file made at first need. */
export async function openSecretBox(
  dataDir: string,
  given: string | undefined,
): Promise<SecretBox> {
  const key = given === undefined ? await keptKey(join(dataDir, 'secret.key')) : bytesOf(given)
  return {
    seal: (text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    open: (box) => {
      const bytes = Buffer.from(box, 'base64')
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      cipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
    },
  }
}

/** Two processes that start at once agree: the file is made by whoever comes first. */
async function keptKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(KEY_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return bytesOf(await readFile(file, 'utf8'))
}

function bytesOf(hex: string): Buffer {
  const key = Buffer.from(hex.trim(), 'hex')
  if (key.length !== KEY_BYTES) throw new Error('the secret key must be 64 hexadecimal digits')
  return key
}
