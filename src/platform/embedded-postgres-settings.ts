import { statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'

/** What the embedded server is started with; docs/operations.md names what a server of one's own wants. */
export async function serverSettings(
  socketDir: string,
  port: number,
): Promise<Record<string, string>> {
  return {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    // Parallel queries fail with "No space left on device" in the 64 MB a container usually has.
    dynamic_shared_memory_type: (await sharedMemoryBytes()) >= 256 * 2 ** 20 ? 'posix' : 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    shared_buffers: `${sharedBuffers()}MB`,
    work_mem: '32MB',
    // Our statements are many and short: compiling one, or waiting for helpers to start, costs more than it saves.
    jit: 'off',
    max_parallel_workers_per_gather: '0',
  }
}

/** An eighth of the memory, between 128 MB and 512 MB. */
function sharedBuffers(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.min(512, Math.max(128, Math.floor(bytes / 8 / 2 ** 20)))
}

async function sharedMemoryBytes(): Promise<number> {
  if (process.platform !== 'linux') return Number.POSITIVE_INFINITY
  return await statfs('/dev/shm').then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
}
