import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same pid: its pid with the moment it began. */
export interface ProcessIdentity {
  pid: number
  began: string
}

/** The identity of a running process; null when there is none (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | null {
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganElsewhere(pid)
  return began === null ? null : { pid, began }
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.began === identity.began
}

/** Whether a signal would reach the pid: PostgreSQL asks no more than this of the pid in postmaster.pid. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the pid is the postmaster of this folder. The command line is used, not /proc/pid/cwd: root without
 * CAP_SYS_PTRACE (the default in Docker) may not read another user's cwd. The postmaster keeps its command
 * line; only its children rename themselves.
 */
export function isPostmasterOf(clusterDir: string, pid: number): boolean {
  if (process.platform === 'linux') {
    const [program, ...args] = readOrEmpty(`/proc/${pid}/cmdline`).split('\0')
    const folder = args[args.indexOf('-D') + 1]
    return /(^|\/)postgres$/.test(program ?? '') && args.includes('-D') && folder === clusterDir
  }
  const command = askPs(pid, 'command=') ?? ''
  return command.includes('postgres') && command.includes(`-D ${clusterDir} `)
}

function beganOnLinux(pid: number): string | null {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  // The name in brackets may hold spaces and brackets: count fields after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  const ticks = fields[19]
  if (stat === '' || state === 'Z' || state === 'X' || ticks === undefined) return null
  return `${ticks}@${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}`
}

function beganElsewhere(pid: number): string | null {
  return askPs(pid, 'lstart=')
}

function askPs(pid: number, column: string): string | null {
  try {
    const answer = execFileSync('ps', ['-ww', '-p', String(pid), '-o', column], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
    }).trim()
    return answer === '' ? null : answer
  } catch {
    return null
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
